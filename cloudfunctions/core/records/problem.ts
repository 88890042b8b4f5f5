import type { CaseRecord } from '@shared/case/case'
import type { PhotoFinding } from '@shared/evidence/findings'
import type { Day, Moment, Month } from '@shared/kernel/days'
import type { Point } from '@shared/kernel/place'
import type { AccountabilityMove, AccountabilityState, Fault } from '@shared/problem/accountability'
import type { ProblemCategory } from '@shared/problem/categories'
import type { ProblemMove, ProblemState } from '@shared/problem/problem-case'
import type { ProblemSource } from '@shared/problem/sources'
import { byWrites, type Written } from './ledger'
import { Collection } from '../store/collection'

/** One time the village said it is mended; all of them stay as evidence. */
export interface Fix {
  readonly photoIds: readonly string[]
  readonly note: string
  /** Where it was reported from, as far as that was told; private, and for who verifies alone. */
  readonly point?: Point
  readonly at: Moment
  /** When its photos were compared; 0 while that is still to be done. */
  readonly comparedAt: Moment
  readonly findings: readonly PhotoFinding[]
}

/** A problem: found, fixed, verified. Private until it is exposed. */
export interface Problem extends CaseRecord<ProblemState, ProblemMove> {
  readonly _id: string
  /** Whose to mend: the village's id, or for a thing of the town the office's, which no ranking of villages counts. */
  readonly villageId: string
  readonly villageName: string
  /** The record it was found by; a villager's report is its own. */
  readonly from: { readonly kind: ProblemSource; readonly id: string }
  /** What of which place of the town a check found failing (`spotOf`); '' for any other problem. */
  readonly spot: string
  /** openid of the villager who reported it; '' where nobody did. */
  readonly reporter: string
  readonly category: ProblemCategory
  readonly what: string
  readonly place: string
  readonly point: Point | null
  readonly notedAt: Moment
  /** '' until it is confirmed. */
  readonly deadline: Day
  /** The end of the deadline's day, or when it was noted while it has none: the order of work. */
  readonly dueAt: Moment
  /** The month the deadline lies in, and whether it was closed by then: what a ranking counts. */
  readonly dueMonth: Month
  readonly closedInTime: boolean
  readonly photoIds: readonly string[]
  /** The first photo's thumb, as a file id: lists read no photos. */
  readonly cover: string
  readonly fixes: readonly Fix[]
  /** True while photos of the last fix wait for their comparison. */
  readonly uncompared: boolean
  /** An extension that was asked for and not decided. */
  readonly extension: { readonly until: Day; readonly reason: string } | null
  /** The problem this one is the same as. */
  readonly sameAs: string
  /** The text that waits for a check and is not public; '' or absent where there is none. */
  readonly held?: string
  /** What the reporter says of the last closing. */
  readonly answer: { readonly fixed: boolean; readonly note: string } | null
}

/** What a problem is before anything happened to it. */
export const freshProblem = {
  spot: '',
  reporter: '',
  point: null,
  closedInTime: false,
  fixes: [],
  uncompared: false,
  extension: null,
  sameAs: '',
  answer: null,
} as const satisfies Partial<Problem>

/** A closed problem that somebody else looks at once more, not knowing who closed it. `_id` is problem and version. */
export interface Recheck extends Written {
  readonly _id: string
  readonly problemId: string
  readonly villageId: string
  readonly villageName: string
  /** Drawn by the system, or because its reporter says it is not mended; the inspector is not told. */
  readonly why: 'drawn' | 'reporter'
  readonly category: ProblemCategory
  readonly what: string
  readonly place: string
  readonly point: Point | null
  readonly photoIds: readonly string[]
  /** openids of who reported the fix and who closed it. */
  readonly barred: readonly string[]
  /** openid of who closed it: whose rate it counts in. */
  readonly closedBy: string
  readonly madeAt: Moment
  readonly state: 'waiting' | 'stands' | 'overturned'
  /** openid, '' while it waits. */
  readonly by: string
  readonly at: Moment
  readonly note: string
  readonly evidence: readonly string[]
}

/** A fix that was none, proposed and confirmed; `_id` names the problem and the step. */
export interface Accountability extends CaseRecord<AccountabilityState, AccountabilityMove> {
  readonly _id: string
  readonly problemId: string
  readonly villageId: string
  readonly villageName: string
  readonly fault: Fault
  readonly what: string
  readonly why: string
  readonly proposedAt: Moment
}

export const problems = new Collection<Problem>({
  name: 'problems',
  indexes: [
    { fields: { 'history.at': -1 } },
    { fields: { villageId: 1, state: 1, dueAt: 1, _id: 1 } },
    { fields: { state: 1, dueAt: 1, _id: 1 } },
    { fields: { state: 1, uncompared: 1 } },
    { fields: { dueMonth: 1, villageId: 1 } },
    { fields: { reporter: 1, notedAt: -1, _id: -1 } },
    { fields: { 'from.id': 1, _id: 1 } },
    { fields: { spot: 1, state: 1 } },
  ],
})
export const rechecks = new Collection<Recheck>({
  name: 'rechecks',
  indexes: [
    byWrites,
    { fields: { state: 1, madeAt: 1, _id: 1 } },
    { fields: { problemId: 1 } },
    { fields: { villageId: 1 } },
  ],
})
export const accountabilities = new Collection<Accountability>({
  name: 'accountabilities',
  indexes: [
    { fields: { 'history.at': -1 } },
    { fields: { state: 1, proposedAt: -1, _id: -1 } },
    { fields: { villageId: 1, state: 1, proposedAt: -1, _id: -1 } },
  ],
})
