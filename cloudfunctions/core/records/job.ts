import { Collection } from '../store/collection'

/** How a job's latest run went. */
export interface JobRun {
  readonly at: number
  /** Milliseconds it took; 0 where a look at its signs said that there was nothing to do. */
  readonly took: number
  readonly result: 'idle' | 'worked' | 'failed'
  readonly workedAt: number
  readonly failedAt: number
  /** Failures in a row, and what the last one said; for developers. */
  readonly failures: number
  readonly failure: string
}

/** The timers' memory, one record. Private. */
export interface JobRuns {
  readonly _id: 'jobs'
  /** When each job last came through. */
  readonly last: Readonly<Record<string, number>>
  /** When a job last changed anything; what shows the town looks anew after it. */
  readonly workedAt?: number
  /** How each job's latest run went: one entry a job, so it never grows. */
  readonly runs?: Readonly<Record<string, JobRun>>
  /** Places taken for entries that do not exist, `village entry`, and when that was first seen. */
  readonly suspects: Readonly<Record<string, number>>
}

export const jobRuns = new Collection<JobRuns>({ name: 'jobRuns', indexes: [] })
