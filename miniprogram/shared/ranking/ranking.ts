import type { RuleRef } from '../rules/rules'

/** A village's line in a month's ranking; points in hundredths. Public: no household is in it. */
export interface RankedVillage {
  readonly villageId: string
  readonly villageName: string
  readonly districtId: string
  readonly districtName: string
  /** Shared by equals; 0 where the village has no visit and stands in no order. */
  readonly place: number
  /** Last month's, where there is one. */
  readonly before?: number
  readonly score: number
  /** Mean of the month's visits, and how many households were scored in how many visits. */
  readonly visits: number
  readonly visitCount: number
  readonly households: number
  /** Closed in time among those due; both 0 where none was due, which counts as all in time. */
  readonly due: number
  readonly inTime: number
  readonly rectification: number
  /** Places of earlier months, oldest first, the month's own last. */
  readonly trend: readonly { readonly month: string; readonly place: number; readonly score: number }[]
  /** The own supervisors' mean of the month beside it; stays out of the score. */
  readonly supervisors?: number
}

export interface MonthRanking {
  readonly month: string
  readonly rules: { readonly ranking: RuleRef; readonly household: RuleRef }
  /** SHA-256 of what it was computed from. */
  readonly inputsSha256: string
  readonly villages: readonly RankedVillage[]
  /** Villages without a visit, by name: missing, never zero. */
  readonly missing: readonly string[]
  /** How supervisors and inspectors agree over the villages: mean difference, hundredths, and Kendall's τ in percent. */
  readonly agreement?: { readonly difference: number; readonly tau: number; readonly villages: number }
}
