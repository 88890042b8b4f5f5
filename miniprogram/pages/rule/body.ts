import type { CampaignView } from '../../../typings/contract'
import type { Sheet } from '../../shared/sheet/sheet'

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

/** What the words of one rule set need besides it. */
export interface Around {
  readonly campaign: Pick<CampaignView, 'phases'>
  /** Names the items that orders and ties speak of. */
  readonly sheet: Sheet | undefined
}

/** A rule set in words, and in tables. */
export interface Body {
  readonly facts: readonly Fact[]
  readonly tables: readonly Table[]
}
