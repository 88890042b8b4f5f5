import { addDays, dayOf, endOfDay, monthOf, type Day, type Moment, type Month } from '../kernel/days'
import { accept, refuse, type Decision } from '../kernel/decision'
import type { Step } from '../case/case'
import type { ProblemMove, ProblemState } from './problem-case'
import { toMend } from './problem-case'

export interface Due {
  readonly deadline: Day
  /** The end of that day; lists are in this order. */
  readonly dueAt: Moment
  /** The month whose ranking counts it. */
  readonly dueMonth: Month
}

export const dueOn = (deadline: Day): Due => ({
  deadline,
  dueAt: endOfDay(deadline),
  dueMonth: monthOf(deadline),
})

/** A deadline somebody chose. @returns DEADLINE_PAST, DEADLINE_TOO_FAR */
export function chooseDeadline(deadline: Day, today: Day, mostDays: number): Decision<Due> {
  if (deadline < today) return refuse('DEADLINE_PAST')
  if (deadline > addDays(today, mostDays)) return refuse('DEADLINE_TOO_FAR', { days: mostDays })
  return accept(dueOn(deadline))
}

/** The village is late: only while it is the village's turn, by the server's clock. */
export const isOverdue = (
  { state, dueAt }: { readonly state: ProblemState; readonly dueAt: Moment },
  now: Moment,
): boolean => (toMend as readonly ProblemState[]).includes(state) && now > dueAt

/**
 * Whether a closed problem counts as mended in time: its last fix was reported by the deadline, so that a late verifier
 * is not the village's fault; one that a re-check overturned never does.
 */
export const inTime = (
  history: readonly Pick<Step<ProblemState, ProblemMove>, 'move' | 'at'>[],
  deadline: Day,
): boolean => {
  const fixes = history.filter(({ move }) => move === 'fix')
  const last = fixes[fixes.length - 1]
  return last !== undefined && dayOf(last.at) <= deadline && history.every(({ move }) => move !== 'overturn')
}
