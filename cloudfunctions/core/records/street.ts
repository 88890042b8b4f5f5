import type { Checked } from '@shared/check/place'
import type { Moment } from '@shared/kernel/days'
import type { Point } from '@shared/kernel/place'
import { Collection } from '../store/collection'

/** A shop along a road. `keeper` and `phone` are private and never leave for the public. */
export interface Shop extends Checked {
  readonly _id: string
  readonly villageId: string
  readonly villageName: string
  readonly road: string
  readonly name: string
  readonly sells: string
  readonly keeper: string
  readonly phone: string
  readonly address: string
  readonly point: Point | null
  readonly state: 'open' | 'closed'
  /** The version of the pledge it signed last; 0 before. */
  readonly pledged: number
  readonly pledgedAt: Moment
  /** Counts writes, against lost updates. */
  readonly version: number
  readonly updatedAt: Moment
}

export const shops = new Collection<Shop>({
  name: 'shops',
  indexes: [
    { fields: { villageId: 1, state: 1, name: 1, _id: 1 } },
    { fields: { state: 1, checkedAt: 1, _id: 1 } },
    { fields: { state: 1, pledged: 1, _id: 1 } },
  ],
})
