import type { Phase } from '../campaign/plan'
import { endOfDay, type Day, type Moment } from '../kernel/days'
import type { CleanupRules } from './rules'

/** The judging deadline: the last day of the rule's phase; undefined where the plan has no such phase. */
export const deadlineOf = (
  phases: readonly Pick<Phase, 'id' | 'to'>[],
  rule: Pick<CleanupRules, 'deadline'>,
): Day | undefined => phases.find((phase) => phase.id === rule.deadline)?.to

/** Villages may claim until the deadline's last moment; without a deadline always. */
export const claimsOpen = (deadline: Day | undefined, now: Moment): boolean =>
  deadline === undefined || now <= endOfDay(deadline)
