import { barredFrom, type CaseKind } from '@shared/case/case'
import type { Role } from '@shared/roster/roles'
import type { TodoKind } from '@contract'
import type { Waiting } from '../records/campaign'
import { publications } from '../records/publication'
import type { Village } from '../records/roster'

/** Where a desk counts records it answers at most so many. */
export const many = 1000

export interface Asked {
  readonly now: number
  /** The villages it is asked for. */
  readonly villages: readonly Village[]
}

/** One question to the records: who may have something waiting there, and what does. */
export interface Desk {
  readonly of: readonly Role[]
  readonly read: (asked: Asked) => Promise<readonly Waiting[]>
}

export const staff = ['admin', 'office'] as const

export const count = (kind: TodoKind, of: readonly Role[], ask: (asked: Asked) => Promise<number>): Desk => ({
  of,
  read: async (asked) => [{ kind, count: await ask(asked) }],
})

/** Records that wait for a move, each with those who may not make it. */
export const moves = <State extends string, Move extends string>(
  kind: TodoKind,
  of: readonly Role[],
  [caseKind, move]: readonly [CaseKind<State, Move>, Move],
  ask: () => Promise<readonly Parameters<typeof barredFrom>[1][]>,
): Desk => ({ of, read: async () => eachBarred(kind, caseKind, move, await ask()) })

export const eachBarred = <State extends string, Move extends string>(
  kind: TodoKind,
  caseKind: CaseKind<State, Move>,
  move: Move,
  records: readonly Parameters<typeof barredFrom>[1][],
): Waiting[] => records.map((record) => ({ kind, count: 1, barred: barredFrom(caseKind, record, move) }))

/** What a second pair of eyes needs of a record. */
export const history = { fields: ['history'], limit: many } as const

export const drafts = (type: 'notice' | 'result' | 'ranking' | 'exposure' | 'assessment') => () =>
  publications.find({ type, state: 'draft' }, history)

export const ofVillage = ({ _id, name }: Village) => ({ villageId: _id, villageName: name })
