import type { JudgeRoute, JudgeStop, SheetView } from '../../../../typings/contract'
import { radarOf, type RadarAxis } from '../../../components/radar-chart/rows'
import { entryView } from '../../../pages/entry/view'
import type { KeptEntry } from '../../../services/kept-route'
import { readMoment } from '../../../shared/kernel/days'
import { readEntryNumber } from '../../../shared/landscape/quota'
import { plainPoints } from '../../../shared/sheet/points'
import type { Sheet } from '../../../shared/sheet/sheet'
import { turns } from '../rows'

/** `form`: to be filled; `queued`: handed over, waiting for the network; `done`: with the town; `shut`: too late. */
export type Mode = 'form' | 'queued' | 'done' | 'shut'

/** The work as the judge looks at it; without a network its pictures are those on the phone. */
export interface WorkView {
  readonly turn: string
  readonly title: string
  readonly number: string
  readonly village: string
  readonly place: string
  readonly onMap: boolean
  readonly before: string
  readonly after: string
  readonly photos: readonly {
    readonly id: string
    readonly thumb: string
    readonly display: string
    readonly label: string
  }[]
  readonly facts: readonly { readonly label: string; readonly value: string }[]
  readonly story: string
  readonly missing: string
}

export function workView(stop: JudgeStop, kept: KeptEntry | undefined, online: boolean): WorkView {
  const entry = kept && entryView(kept.entry)
  const cover = kept?.cover || stop.cover
  return {
    turn: turns[stop.turn].title,
    title: stop.title,
    number: readEntryNumber(stop.number),
    village: stop.villageName,
    place: stop.place.words,
    onMap: stop.place.latitude !== undefined && stop.place.longitude !== undefined,
    before: online && entry ? entry.before : '',
    after: online && entry ? entry.after : cover,
    photos: online && entry ? entry.photos : [],
    facts: entry?.facts ?? [],
    story: entry?.story ?? '',
    missing: missingWords(kept, online),
  }
}

function missingWords(kept: KeptEntry | undefined, online: boolean): string {
  if (!kept) return '作品的介绍还没有存到手机里，请看现场打分。'
  return online ? '' : '现在没有网络，只看得到封面；打分不受影响。'
}

/** A sheet that was handed in. */
export interface DoneView {
  readonly total: string
  readonly at: string
  readonly note: string
  readonly axes: readonly RadarAxis[]
}

export const doneView = (sheet: Sheet, filled: SheetView): DoneView => ({
  total: plainPoints(filled.score.total),
  at: whenWords(filled),
  note: filled.note,
  axes: radarOf(sheet, filled.score.items),
})

/** Both moments only where the sheet waited for the network. */
const whenWords = ({ filledAt, receivedAt }: SheetView): string =>
  receivedAt - filledAt < 600_000
    ? `${readMoment(filledAt)} 打分交表`
    : `${readMoment(filledAt)} 打分，${readMoment(receivedAt)} 交到镇里`

/** All that is known of it without its figures. */
export const bareDone = ({ sheet }: JudgeStop): DoneView => ({
  total: plainPoints(sheet?.total ?? 0),
  at: sheet ? `${readMoment(sheet.at)} 交到镇里` : '',
  note: '',
  axes: [],
})

/** Anchors are scored in the training and after; the rest once the works are assigned. */
export const mayFill = ({ state }: Pick<JudgeRoute, 'state'>): boolean =>
  state === 'training' || state === 'judging'
