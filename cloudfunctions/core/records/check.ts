import type { PlaceKind } from '@shared/check/place'
import type { Found } from '@shared/check/settle'
import type { Moment } from '@shared/kernel/days'
import type { RuleRef } from '@shared/rules/rules'
import type { Answers } from '@shared/sheet/sheet'
import { byWrites, type Written } from './ledger'
import { Collection } from '../store/collection'

/**
 * One check of one place, filled once. What each failure becomes is settled before the first problem is written, so that
 * a request that died half-way is completed and not done anew. Private.
 */
export interface Check extends Written {
  readonly _id: string
  readonly kind: PlaceKind
  readonly placeId: string
  readonly placeName: string
  readonly where: string
  readonly villageId: string
  readonly villageName: string
  /** openid. */
  readonly by: string
  readonly at: Moment
  readonly receivedAt: Moment
  readonly answers: Answers
  readonly note: string
  readonly passed: number
  /** `known`: the problem stood already and is not this check's. */
  readonly found: readonly (Found & {
    readonly problemId: string
    readonly known: boolean
    readonly cover: string
  })[]
  readonly rule: RuleRef
}

export const checks = new Collection<Check>({
  name: 'checks',
  indexes: [
    byWrites,
    { fields: { kind: 1, placeId: 1, at: -1, _id: -1 } },
    { fields: { villageId: 1, at: -1 } },
    { fields: { receivedAt: -1 } },
  ],
})
