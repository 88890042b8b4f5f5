import type { CaseRecord } from '@shared/case/case'
import type { Day, Month } from '@shared/kernel/days'
import type { ProblemMove, ProblemState } from '@shared/problem/problem-case'
import type { RuleRef } from '@shared/rules/rules'
import { Collection } from '../store/collection'

/** A half-month round; `_id` is `YYYY-MM:first|second`. */
export interface Round extends CaseRecord<'new' | 'open' | 'closed', 'open' | 'close'> {
  readonly _id: string
  readonly month: Month
  readonly half: 'first' | 'second'
  readonly seed: string
  readonly perVillage: number
  readonly inspectors: readonly string[]
  readonly rule: RuleRef
  readonly noticeId: string
}

/** One village's visit in a round, with its sums; `_id` is `roundId:villageId`. Private: the households drawn. */
export interface Visit {
  readonly _id: string
  readonly roundId: string
  readonly month: Month
  readonly villageId: string
  readonly villageName: string
  readonly order: number
  /** openid */
  readonly inspector: string
  /** Ids of the drawn households. */
  readonly drawn: readonly string[]
  readonly scored: { readonly count: number; readonly sum: number }
  readonly problems: number
  readonly finishedAt: number
}

/** A problem that was found; the whole case comes with issue 5. Private until it is exposed. */
export interface Problem extends CaseRecord<ProblemState, ProblemMove> {
  readonly _id: string
  readonly villageId: string
  readonly villageName: string
  readonly from: { readonly kind: 'visit'; readonly id: string }
  readonly category: string
  readonly what: string
  readonly place: string
  readonly deadline: Day
  /** The month the deadline lies in, and when it was closed: what a ranking counts. */
  readonly dueMonth: Month
  readonly closedAt: number
  readonly photoIds: readonly string[]
}

export const rounds = new Collection<Round>({
  name: 'rounds',
  indexes: [{ fields: { month: -1, half: -1 } }, { fields: { state: 1 } }],
})
export const visits = new Collection<Visit>({
  name: 'visits',
  indexes: [
    { fields: { roundId: 1, order: 1 } },
    { fields: { month: 1, order: 1 } },
    { fields: { inspector: 1, finishedAt: 1, order: 1 } },
  ],
})
export const problems = new Collection<Problem>({
  name: 'problems',
  indexes: [
    { fields: { villageId: 1, state: 1, deadline: 1 } },
    { fields: { dueMonth: 1, villageId: 1 } },
    { fields: { 'from.id': 1 } },
  ],
})
