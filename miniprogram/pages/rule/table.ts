export interface Row {
  readonly id: string
  readonly name: string
  readonly asks: string
  /** At the row's end: the most points, or a number of winners. */
  readonly end: string
}

/** A part of the rules as a table with its words. */
export interface Table {
  readonly id: string
  readonly head: string
  readonly end: string
  readonly words: string
  readonly rows: readonly Row[]
}

export interface Fact {
  readonly name: string
  readonly value: string
}
