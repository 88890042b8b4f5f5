import type { JobRuns } from '../core/records/job'
import { pipeline } from '../core/store/pipeline'
import type { CollectionDeclaration, Where } from '../core/store/collection'

/** One job of the timer. It may run twice, at once with itself, or not at all for a week, and nothing goes wrong. */
export interface Job {
  /** Whether its time has come, from when it last came through (0: never) and now. */
  due(last: number, now: number): boolean
  /**
   * The signs of its work, all jobs' asked in one request: where none shows the job is not run. Without signs it runs
   * whenever it is due.
   */
  readonly signs?: (last: number, now: number) => Signs
  /** @returns what it did, for the log; nothing where there was nothing to do */
  run(now: number): Promise<string | undefined>
}

/** Questions and what their answers say. */
export interface Signs {
  readonly ask: readonly Question[]
  /** Whether there is work; by default where any answer has a row. */
  readonly say?: (answers: readonly (readonly Row[])[], marks: JobRuns) => boolean
}

export type Row = Readonly<Record<string, unknown>>

export interface Question {
  readonly from: string
  readonly pipeline: readonly object[]
}

export { pipeline }

type Declared = { readonly declaration: CollectionDeclaration }

/** Whether there is any such record. */
export const any = ({ declaration }: Declared, where: Where): Question => ({
  from: declaration.name,
  pipeline: pipeline().match(where).limit(1).project({ _id: 1 }).done(),
})

/** The records themselves, a few fields of a few of them. */
export const some = (
  { declaration }: Declared,
  where: Where,
  fields: readonly string[],
  most: number,
): Question => ({
  from: declaration.name,
  pipeline: pipeline()
    .match(where)
    .limit(most)
    .project(Object.fromEntries(fields.map((field) => [field, 1])))
    .done(),
})

const minute = 60_000

/** Due at every run of the timer. */
export const always = () => true

/** Due every so many minutes; a little early is on time, because timers drift. */
export const every = (minutes: number) => (last: number, now: number) =>
  now - last >= minutes * minute - minute / 2

/** Due when minute, hour and day have passed over these borders, e.g. midnight of the town. */
export const onNewDay = (dayOf: (at: number) => string) => (last: number, now: number) =>
  dayOf(last) !== dayOf(now)
