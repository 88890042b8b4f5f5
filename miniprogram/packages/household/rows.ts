import type { ScoringBoard } from '../../../typings/contract'
import type { WaitingLine } from '../../services/waiting'
import { dayOf, monthOf, readDay } from '../../shared/kernel/days'
import { plainPoints } from '../../shared/sheet/points'

export type Scored = ScoringBoard['households'][number]

/** A poor household as its supervisor sees it. */
export interface ScoreRow {
  readonly id: string
  readonly name: string
  readonly word: string
  readonly tone: 'green' | 'straw' | 'persimmon' | 'plain'
  /** The last score and how it moved. */
  readonly last: string
  readonly hint: string
}

/** Scored this month already, in the town or on its way there. */
export const isDone = ({ scores, doneToday }: Scored, month: string, queued: boolean): boolean =>
  queued || doneToday || (scores[0] !== undefined && monthOf(dayOf(scores[0].at)) === month)

export function scoreRow(
  household: Scored,
  { month }: Pick<ScoringBoard, 'month'>,
  kept: WaitingLine | undefined,
): ScoreRow {
  const { id, number, head, scores, doneToday } = household
  const [last, before] = scores
  return {
    id,
    name: `${number} ${head}`,
    ...faceOf(household, month, doneToday, kept),
    last: last
      ? `${readDay(dayOf(last.at))} ${plainPoints(last.total)} 分${before ? `，${moved(last.total - before.total)}` : ''}`
      : '还没有打过分',
    hint: kept?.tone === 'persimmon' ? kept.hint : '',
  }
}

const moved = (change: number): string =>
  change === 0 ? '和上次一样' : `比上次${change > 0 ? '多' : '少'} ${plainPoints(Math.abs(change))} 分`

function faceOf(
  household: Scored,
  month: string,
  doneToday: boolean,
  kept: WaitingLine | undefined,
): Pick<ScoreRow, 'word' | 'tone'> {
  if (kept) return { word: kept.word, tone: kept.tone }
  if (doneToday) return { word: '✓ 今天打过', tone: 'green' }
  return isDone(household, month, false)
    ? { word: '本月打过', tone: 'green' }
    : { word: '本月未打', tone: 'straw' }
}

/** Handed over, going by itself once there is a network. */
export const queuedIds = (phone: readonly WaitingLine[]): string[] =>
  phone.filter(({ tone }) => tone === 'straw').map(({ subject }) => subject)

/** Those still due this month first, each part in the village's order of numbers. */
export function inOrder(board: ScoringBoard, phone: readonly WaitingLine[]): Scored[] {
  const queued = queuedIds(phone)
  const done = (household: Scored) => isDone(household, board.month, queued.includes(household.id))
  return [...board.households].sort(
    (a, b) => Number(done(a)) - Number(done(b)) || (a.number < b.number ? -1 : 1),
  )
}

/** Where to go next: the first that is due this month, behind `from` where there is one. */
export function nextDue(board: ScoringBoard, phone: readonly WaitingLine[], from = ''): Scored | undefined {
  const queued = queuedIds(phone)
  const due = board.households
    .filter(({ id }) => id !== from)
    .filter((household) => !isDone(household, board.month, queued.includes(household.id)))
  const number = board.households.find(({ id }) => id === from)?.number ?? ''
  return due.find((household) => household.number > number) ?? due[0]
}
