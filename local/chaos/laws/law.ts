import type { LocalCloud } from '../../cloud'

/** A town to be judged. */
export interface Town {
  readonly cloud: LocalCloud
  /** What is older is the demo's past, which was written and not done. */
  readonly since: number
  read<T>(collection: string): readonly T[]
  /** Says a sentence where something does not hold. */
  demand(holds: boolean, otherwise: string): void
  unique(values: readonly unknown[], what: string): void
}

/** What holds in any town once the timer has run, whatever happened before. */
export type Law = (town: Town) => void
