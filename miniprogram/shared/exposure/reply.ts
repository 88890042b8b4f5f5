import { accept, refuse, type Decision } from '../kernel/decision'
import { readMoment, type Moment } from '../kernel/days'
import type { ExposureKind } from './schema'

const hour = 3_600_000

/** What the right of reply asks of an example. */
export interface Answerable {
  readonly kind: ExposureKind
  /** Until when the village may answer ahead of everybody's eyes; 0 until it is checked, and for good examples. */
  readonly replyUntil: Moment
  readonly reply: { readonly at: Moment } | null
}

/** The end of the village's time to answer, from when the example was checked (domain.md part 11). */
export const replyEnds = (kind: ExposureKind, checkedAt: Moment, hours: number): Moment =>
  kind === 'bad' ? checkedAt + hours * hour : 0

/** True while nobody but the town and the village may see it. */
export const replyRuns = ({ kind, replyUntil, reply }: Answerable, now: Moment): boolean =>
  kind === 'bad' && reply === null && now < replyUntil

/** Whether an example may be shown now. @returns REPLY_RUNNING while the village may still answer */
export const mayShow = (example: Answerable, now: Moment): Decision<null> =>
  replyRuns(example, now) ? refuse('REPLY_RUNNING', { until: readMoment(example.replyUntil) }) : accept(null)
