/** One page of a list. `next` is the cursor to go on from, absent on the last page. */
export interface Page<Row> {
  readonly items: readonly Row[]
  readonly next?: string
}

/** One line of a case's history as people may see it: no openid, `by` only where a name may be shown. */
export interface HistoryLine {
  readonly label: string
  readonly at: number
  readonly by?: string
  readonly reason?: string
}

/**
 * What a record is read with, and named again as `seen` by who then writes: see `changedSince`. Absent in answers that a
 * phone remembered before there were any.
 */
export interface Versioned {
  readonly version?: number
}
