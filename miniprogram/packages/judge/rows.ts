import type { JudgeStop, Turn } from '../../../typings/contract'
import { readMoment } from '../../shared/kernel/days'
import { readEntryNumber } from '../../shared/landscape/quota'
import { plainPoints } from '../../shared/sheet/points'
import type { WaitingLine } from '../../services/waiting'

/** A work on the route as a row. */
export interface StopRow {
  readonly id: string
  readonly cover: string
  readonly title: string
  readonly number: string
  readonly village: string
  readonly place: string
  readonly onMap: boolean
  readonly word: string
  readonly tone: 'green' | 'straw' | 'persimmon' | 'plain'
  readonly hint: string
}

/** What lies on the phone: files of covers by entry id, and what became of each sheet. */
export interface OnPhone {
  readonly covers: Readonly<Record<string, string>>
  readonly waiting: readonly WaitingLine[]
  /** Entries whose sheet was handed over and waits for the network. */
  readonly queued: readonly string[]
}

export function stopRow(stop: JudgeStop, { covers, waiting }: OnPhone): StopRow {
  const kept = waiting.find(({ subject }) => subject === stop.entryId)
  const { latitude, longitude, words } = stop.place
  return {
    id: stop.entryId,
    cover: covers[stop.entryId] ?? stop.cover,
    title: stop.title,
    number: readEntryNumber(stop.number),
    village: stop.villageName,
    place: words,
    onMap: latitude !== undefined && longitude !== undefined,
    ...faceOf(stop, kept),
  }
}

function faceOf(
  { sheet }: JudgeStop,
  kept: WaitingLine | undefined,
): Pick<StopRow, 'word' | 'tone' | 'hint'> {
  if (sheet) return { word: `已交 ${plainPoints(sheet.total)} 分`, tone: 'green', hint: '' }
  if (kept) return { word: kept.word, tone: kept.tone, hint: kept.tone === 'plain' ? '' : kept.hint }
  return { word: '未评', tone: 'plain', hint: '' }
}

const isOpen = (stop: JudgeStop, queued: readonly string[]): boolean =>
  !stop.sheet && !queued.includes(stop.entryId)

export const openStops = (stops: readonly JudgeStop[], queued: readonly string[]): JudgeStop[] =>
  stops.filter((stop) => isOpen(stop, queued))

/** Where to go: an anchor first, else the next in walking order behind `from`, else whatever was left out before. */
export function nextStop(
  stops: readonly JudgeStop[],
  queued: readonly string[],
  from = '',
): JudgeStop | undefined {
  const open = openStops(stops, queued)
  const at = stops.findIndex(({ entryId }) => entryId === from)
  return (
    open.find(({ turn }) => turn === 'anchor') ??
    stops.slice(at + 1).find((stop) => isOpen(stop, queued)) ??
    open[0]
  )
}

export const turns: Readonly<Record<Turn, { title: string; hint: string }>> = {
  anchor: { title: '培训样板', hint: '所有评委都评这几个，看看各自的尺度' },
  first: { title: '我的路线', hint: '按走着顺路排好了' },
  look: { title: '补评', hint: '镇里请您再看看的作品' },
}

export const oldWords = (at: number): string => `现在没有网络，看到的是 ${readMoment(at)} 存在手机里的`
