import type { Prize } from '../campaign/plan'
import type { RuleRef } from '../rules/rules'

/** One work in the prize order. Scores are hundredths of a point, `error` too. Public: nobody who judged is named. */
export interface RankedWork {
  readonly entryId: string
  readonly number: number
  readonly title: string
  readonly villageId: string
  readonly villageName: string
  readonly sheets: number
  /** Mean of the sheets as filled. */
  readonly raw: number
  /** After the judges' severity is put back. */
  readonly adjusted: number
  /** The score that counts, as the rules say which. */
  readonly score: number
  readonly error: number
  /** The other order's score (an item beside the total), on the same ruler. */
  readonly creativity: number
  /** Mean points of each item, as filled. */
  readonly items: Readonly<Record<string, number>>
  readonly place: number
  /** The step of the ladder that set it before the next of the same score. */
  readonly decidedBy?: string
}

/** One prize given. */
export interface AwardedWork {
  readonly prizeId: Prize['id']
  readonly prizeName: string
  readonly entryId: string
  /** Whole yuan. */
  readonly amount: number
  /** Share of the judges, percent, without any one of whom the work keeps this prize. */
  readonly kept: number
}

/** A village whose veto stands: worst grade, its works out of the order. */
export interface VetoedVillage {
  readonly villageId: string
  readonly villageName: string
  /** Items of the checklist that were not accepted, in words. */
  readonly missing: readonly string[]
  readonly entries: number
}

/** A judge's severity, hundredths; judges stand as numbers by severity, so nobody can be told from it. */
export interface ShownSeverity {
  readonly severity: number
  readonly low: number
  readonly high: number
  readonly sheets: number
}

/** The contest's result, whole: the same sheets, vetoes and rules give the same bytes of canonical JSON. */
export interface ContestResult {
  readonly rules: { readonly sheet: RuleRef; readonly awards: RuleRef; readonly cleanup: RuleRef }
  /** SHA-256 of the valid sheets' canonical JSON. */
  readonly sheetsSha256: string
  readonly sheets: number
  readonly judges: readonly ShownSeverity[]
  /** Percent. */
  readonly reliability: { readonly rawSheet: number; readonly sheet: number; readonly adjusted: number }
  /** The prize order, best first; vetoed villages' works are not in it. */
  readonly works: readonly RankedWork[]
  readonly awards: readonly AwardedWork[]
  /** Prizes nobody was left for. */
  readonly vacant: readonly {
    readonly prizeId: Prize['id']
    readonly prizeName: string
    readonly count: number
  }[]
  readonly vetoed: readonly VetoedVillage[]
  /** Whole yuan: all prizes of the rules, and those given. */
  readonly money: { readonly prizes: number; readonly awarded: number }
  readonly noticeDays: number
}
