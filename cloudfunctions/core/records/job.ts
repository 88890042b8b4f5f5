import { Collection } from '../store/collection'

/** The timers' memory, one record. Private. */
export interface JobRuns {
  readonly _id: 'jobs'
  /** When each job last came through. */
  readonly last: Readonly<Record<string, number>>
  /** Places taken for entries that do not exist, `village entry`, and when that was first seen. */
  readonly suspects: Readonly<Record<string, number>>
}

export const jobRuns = new Collection<JobRuns>({ name: 'jobRuns', indexes: [] })
