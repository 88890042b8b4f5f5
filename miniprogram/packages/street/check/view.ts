import type { CheckForm, CheckReceipt } from '../../../../typings/contract'
import type { CheckDraft } from '../../../services/forms/check'
import { placeKindNames, placeKinds, type PlaceKind } from '../../../shared/check/place'
import { dayOf, readDay, readMoment, type Day, type Moment } from '../../../shared/kernel/days'
import { problemCase } from '../../../shared/problem/problem-case'
import { itemsOf } from '../../../shared/sheet/score'
import type { Answers, Sheet, SheetItem } from '../../../shared/sheet/sheet'

/** `form`: to be filled; `queued`: handed over, waiting for the network; `done`: with the town. */
export type Mode = 'form' | 'queued' | 'done'

export const kindOf = (given: string | undefined): PlaceKind =>
  placeKinds.find((kind) => kind === given) ?? 'shop'

export interface PlaceFace {
  readonly name: string
  readonly kind: string
  readonly where: string
  readonly last: string
  /** What failed before and is not mended yet. */
  readonly standing: readonly { readonly id: string; readonly what: string; readonly when: string }[]
}

export const placeFace = ({ place, standing }: CheckForm): PlaceFace => ({
  name: place.name,
  kind: placeKindNames[place.kind],
  where: [place.villageName, place.where].filter(Boolean).join(' · '),
  last: place.checkedAt
    ? `上次 ${readDay(dayOf(place.checkedAt))}查的，${place.failed ? `${place.failed} 项没做到` : '都做到了'}`
    : '还没有查过',
  standing: standing.map(({ problemId: id, what, deadline, state }) => ({
    id,
    what,
    when: `${problemCase.states[state]}，${readDay(deadline)}前改好`,
  })),
})

/** Looked at so far, failed so far, and the first item that is not ready. */
export interface Progress {
  readonly left: string
  readonly sum: string
  readonly first: string
}

export function progress(sheet: Sheet, answers: Answers): Progress {
  const items = itemsOf(sheet).map(({ item }) => item)
  const failed = items.filter(({ id }) => failing(answers, id))
  const open = items.filter(({ id }) => !answers[id])
  const bare = failed.filter(({ id }) => photosOf(answers, id) === 0)
  return {
    left: leftWords(open.length, bare.length),
    sum: failed.length ? `${failed.length} 项没做到` : '',
    first: firstOf(items, [...open, ...bare]),
  }
}

const leftWords = (open: number, bare: number): string => {
  if (open) return `还有 ${open} 项没有看`
  return bare ? `${bare} 项没做到的还没拍照` : '都看过了'
}

const firstOf = (items: readonly SheetItem[], lacking: readonly SheetItem[]): string =>
  items.find((item) => lacking.includes(item))?.id ?? ''

const failing = (answers: Answers, id: string): boolean => {
  const answer = answers[id]
  return answer !== undefined && 'done' in answer && !answer.done
}
const photosOf = (answers: Answers, id: string): number => {
  const answer = answers[id]
  return answer && 'done' in answer ? (answer.photoIds ?? []).length : 0
}

/** What will happen, told before it is handed in. */
export function beforeSending({ place, sheet, days, standing }: CheckForm, answers: Answers): string {
  const failed = itemsOf(sheet).filter(({ item }) => failing(answers, item.id))
  if (failed.length === 0) return `${place.name} ${itemsOf(sheet).length} 项都做到了。交上去以后不能改。`
  const known = new Set(standing.map(({ itemId }) => itemId))
  const lines = failed.map(({ item: { id, name } }) =>
    known.has(id) ? `${name}（已有问题没改好，不重复记）` : `${name}（${days[id] ?? 0} 天改好）`,
  )
  return `没做到的会记成${place.villageName}的问题：${lines.join('；')}。交上去以后不能改。`
}

export interface DoneFace {
  readonly title: string
  readonly at: string
  readonly problems: readonly { readonly id: string; readonly what: string; readonly when: string }[]
}

export const doneFace = (receipt: CheckReceipt): DoneFace => ({
  title: receipt.problems.length ? `已交到镇里，${receipt.problems.length} 项没做到` : '已交到镇里，都做到了',
  at: readMoment(receipt.at),
  problems: receipt.problems.map(({ problemId: id, what, deadline, known }) => ({
    id,
    what,
    when: known ? `原来的问题还没改好，${readDay(deadline)}前` : `已记成问题，${readDay(deadline)}前改好`,
  })),
})

export const modeOf = (draft: Pick<CheckDraft, 'state'>, receipt: CheckReceipt | undefined): Mode => {
  if (receipt) return 'done'
  return draft.state === 'queued' ? 'queued' : 'form'
}

export const asOfWords = (asOf: Moment | undefined, today: Day): string =>
  asOf === undefined
    ? ''
    : `没有网络，照${dayOf(asOf) === today ? '今天' : readDay(dayOf(asOf))}存在手机里的检查表填`
