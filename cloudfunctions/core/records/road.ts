import type { Checked } from '@shared/check/place'
import { byWrites, type Written } from './ledger'
import { Collection } from '../store/collection'

/** A road of the town; those of the plan come with it, an admin adds others. */
export interface Road extends Written {
  readonly _id: string
  readonly name: string
  /** Whether exhibits of the avenue stand along it. */
  readonly avenue: boolean
  readonly order: number
}

/** A stretch of a road that somebody answers for. */
export interface Segment extends Checked, Written {
  readonly _id: string
  readonly roadId: string
  readonly name: string
  readonly from: string
  readonly to: string
  readonly villages: readonly { readonly id: string; readonly name: string }[]
  /** Who answers for it: an office, or a village it passes. */
  readonly bodyId: string
  readonly bodyName: string
  /** Who there, by post; never a person's name. */
  readonly post: string
  readonly madeAt: number
  /** Counts the revisions. */
  readonly turn: number
  /** Taken off the list; what began before it was still finds it. Absent while it stands. */
  readonly removed?: true
}

export const roads = new Collection<Road>({
  name: 'roads',
  indexes: [byWrites, { fields: { name: 1 }, unique: true }],
})
export const segments = new Collection<Segment>({
  name: 'segments',
  indexes: [byWrites, { fields: { roadId: 1, madeAt: 1 } }],
})
