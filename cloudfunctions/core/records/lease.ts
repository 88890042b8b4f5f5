import { Collection } from '../store/collection'

/**
 * Who works alone on something, and until when; `_id` names the work, or a place among so many a day that a record took
 * (`core/day-places.ts`). Private.
 */
export interface Lease {
  readonly _id: string
  readonly holder: string
  readonly until: number
}

export const leases = new Collection<Lease>({ name: 'leases', indexes: [{ fields: { until: 1 } }] })
