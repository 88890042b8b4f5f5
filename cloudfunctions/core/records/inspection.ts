import type { CaseRecord } from '@shared/case/case'
import type { Half, RoundMove, RoundState } from '@shared/inspection/round-case'
import type { Moment, Month } from '@shared/kernel/days'
import type { RuleRef } from '@shared/rules/rules'
import { idempotentId } from '../ids'
import { byWrites, type Written } from './ledger'
import { Collection } from '../store/collection'

/** A half-month round; `_id` is `YYYY-MM:first|second`. */
export interface Round extends CaseRecord<RoundState, RoundMove> {
  readonly _id: string
  readonly month: Month
  readonly half: Half
  /** What the households were drawn with. */
  readonly seed: string
  readonly perVillage: number
  readonly inspectors: readonly string[]
  readonly rule: RuleRef
  /** The drafted 督查通报; empty while the round is open. */
  readonly noticeId: string
}

/** A score of a visit that counts no more. Why and by whom is in the line of the ledger, and in the visit's own `writes`. */
export interface VoidedScore {
  readonly scoreId: string
  readonly householdId: string
  readonly at: Moment
  /** The ledger's line: the same request again knows itself. */
  readonly line: string
}

/** One village's visit in a round; `_id` is `roundId:villageId`. Private: the households drawn. */
export interface Visit extends Written {
  readonly _id: string
  readonly roundId: string
  readonly month: Month
  readonly villageId: string
  readonly villageName: string
  readonly order: number
  /** openid */
  readonly inspector: string
  readonly rule: RuleRef
  /** Ids of the drawn households. */
  readonly drawn: readonly string[]
  /** Hundredths by {@link totalKey}: set, never added, so that a score that comes twice counts once. */
  readonly totals: Readonly<Record<string, number>>
  /** The scores taken out of the totals again; absent where none was. What decides, before the score itself says so. */
  readonly voided?: readonly VoidedScore[]
  /** Ids of the problems noted. */
  readonly problems: readonly string[]
  readonly finishedAt: number
  /** True once the round is closed: nothing enters any more. */
  readonly closed: boolean
  /** When a closing of the round shut it last; absent before. */
  readonly shutAt?: Moment
}

/** How a household is named in a visit's totals; a field's name holds no colon and begins with a letter. */
export const totalKey = (householdId: string): string => `n${householdId.slice(householdId.indexOf(':') + 1)}`

/** What became of a score that was taken out of its visit's totals. */
export const voidingOf = ({ voided = [] }: Pick<Visit, 'voided'>, scoreId: string): VoidedScore | undefined =>
  voided.find((one) => one.scoreId === scoreId)

/** A household is scored once a round, and once more for each score of it that was voided. */
export const visitSlot = ({ roundId, voided = [] }: Pick<Visit, 'roundId' | 'voided'>, household: string) => {
  const before = voided.filter(({ householdId }) => householdId === household).length
  return `${household}:${roundId}:visit${before ? `:${before}` : ''}`
}

/** A visit in sums. */
export const sumsOf = ({ totals }: Pick<Visit, 'totals'>): { count: number; sum: number } => {
  const all = Object.values(totals)
  return { count: all.length, sum: all.reduce((sum, total) => sum + total, 0) }
}

/** The 督查通报 of a round is one, whoever closes it. */
export const bulletinIdOf = ({ _id }: Pick<Round, '_id'>): string => idempotentId('notice', 'round', _id)

export const rounds = new Collection<Round>({
  name: 'rounds',
  indexes: [{ fields: { 'history.at': -1 } }, { fields: { month: -1, half: -1 } }, { fields: { state: 1 } }],
})
export const visits = new Collection<Visit>({
  name: 'visits',
  indexes: [
    byWrites,
    { fields: { roundId: 1, order: 1 } },
    { fields: { month: 1, order: 1 } },
    { fields: { villageId: 1 } },
    { fields: { closed: 1, finishedAt: 1 } },
    { fields: { inspector: 1, closed: 1, order: 1 } },
    { fields: { shutAt: -1 } },
    { fields: { 'voided.at': -1 } },
  ],
})
