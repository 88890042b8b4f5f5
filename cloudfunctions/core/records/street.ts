import type { Checked } from '@shared/check/place'
import type { Moment } from '@shared/kernel/days'
import type { Point } from '@shared/kernel/place'
import type { RuleRef } from '@shared/rules/rules'
import type { ShopForm } from '@shared/street/schema'
import type { Strokes } from '@shared/street/signature'
import { byWrites, type Written } from './ledger'
import { Collection } from '../store/collection'

/** A shop along a road. `keeper` and `phone` are private and never leave for the public. */
export interface Shop extends ShopForm, Checked, Written {
  readonly _id: string
  /** Unique: the village and the name while it is open (`shopSlot`), and the own `_id` once it is closed. */
  readonly slot: string
  readonly villageId: string
  readonly villageName: string
  readonly point: Point | null
  readonly state: 'open' | 'closed'
  /** The version of the pledge it signed last; 0 before. */
  readonly pledged: number
  readonly pledgedAt: Moment
  /** Counts writes, against lost updates. */
  readonly version: number
  readonly updatedAt: Moment
}

/** A signed pledge; `_id` is shop and version, so that there is one of each. Private. */
export interface Pledge extends Written {
  readonly _id: string
  readonly shopId: string
  readonly villageId: string
  readonly shopName: string
  /** Who signed. */
  readonly keeper: string
  readonly strokes: Strokes
  readonly photoId: string
  /** openid of who held the phone. */
  readonly by: string
  readonly at: Moment
  readonly receivedAt: Moment
  readonly rule: RuleRef
  /** The request that made it. */
  readonly requestId: string
}

export const pledgeId = (shopId: string, version: number): string => `${shopId}:${version}`

export const shops = new Collection<Shop>({
  name: 'shops',
  indexes: [
    byWrites,
    { fields: { slot: 1 }, unique: true },
    { fields: { state: 1, _id: 1 } },
    { fields: { villageId: 1, _id: 1 } },
    { fields: { state: 1, checkedAt: 1, _id: 1 } },
    { fields: { villageId: 1, state: 1, checkedAt: 1, _id: 1 } },
    { fields: { state: 1, pledged: 1 } },
  ],
})
export const pledges = new Collection<Pledge>({
  name: 'pledges',
  indexes: [byWrites, { fields: { shopId: 1, at: -1 } }, { fields: { receivedAt: -1 } }],
})
