/**
 * How the items of a group are filled: `give` points up to the cap (never a deduction), `deduct` points per place from
 * the cap down to zero, `check` that it is done.
 */
export type Filling = 'give' | 'deduct' | 'check'

/** One item. All points are hundredths; `cap` is the most, `step` the smallest difference. */
export interface SheetItem {
  readonly id: string
  readonly name: string
  /** What is asked, in the plan's words; empty where the name says it. */
  readonly asks: string
  readonly cap: number
  readonly step: number
}

export interface SheetGroup {
  readonly id: string
  readonly name: string
  readonly fill: Filling
  /** Points that stand beside the total and never enter it. */
  readonly beside: boolean
  readonly items: readonly SheetItem[]
}

/**
 * A score sheet or checklist as data (building block "sheet"): households, landscapes, site reviews, cleanup and street
 * checks are all sheets, and one scorer and one component serve them.
 */
export interface Sheet {
  readonly id: string
  readonly name: string
  /** Hundredths; the caps of all groups that are not `beside`. */
  readonly total: number
  readonly groups: readonly SheetGroup[]
}

/** One place where something is wrong. `points`: hundredths taken off. */
export interface Deduction {
  readonly points: number
  readonly words: string
  readonly photoIds: readonly string[]
}

/** A thing that is done or not; what is not may be shown: what is wrong, with photos. */
export interface Check {
  readonly done: boolean
  readonly words?: string
  readonly photoIds?: readonly string[]
}

/** What was filled in for one item, by the filling of its group. */
export type Answer = { readonly points: number } | { readonly places: readonly Deduction[] } | Check

/** By item id. An item to deduct from without an answer is clean; one to check is not done; one to give must be given. */
export type Answers = Readonly<Record<string, Answer>>

/** A filled sheet in figures, hundredths throughout. */
export interface SheetScore {
  readonly items: Readonly<Record<string, number>>
  readonly groups: Readonly<Record<string, number>>
  /** Groups beside the total are not in it. */
  readonly total: number
}
