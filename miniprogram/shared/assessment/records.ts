import type { Prize } from '../campaign/plan'
import type { Day, Month } from '../kernel/days'
import type { Fault } from '../problem/accountability'
import type { ProblemCategory } from '../problem/categories'

/** A village and all records of its year that give or take points. Labels are made of these fields alone: no person's words. */
export interface VillageRecords {
  readonly villageId: string
  readonly villageName: string
  readonly districtName: string
  readonly quota: number
  /** Its line in each published ranking of the year; `place` 0 where nobody visited it. */
  readonly rankings: readonly { readonly month: Month; readonly place: number; readonly score: number }[]
  /** Published entries of the contest. */
  readonly entries: readonly { readonly id: string; readonly number: number; readonly title: string }[]
  /** Of the final result. */
  readonly awards: readonly {
    readonly prizeId: Prize['id']
    readonly prizeName: string
    readonly entryId: string
    readonly title: string
  }[]
  /** Every item of the checklist: claimed by the deadline and accepted, or not. */
  readonly cleanup: readonly { readonly itemId: string; readonly name: string; readonly inTime: boolean }[]
  /** Problems that were due in the year, and whether they were closed by then. */
  readonly problems: readonly {
    readonly id: string
    readonly category: ProblemCategory
    readonly deadline: Day
    readonly inTime: boolean
  }[]
  /** Confirmed accountability records. */
  readonly faults: readonly { readonly id: string; readonly fault: Fault; readonly on: Day }[]
  /** True where its veto stands. */
  readonly vetoed: boolean
  /** Standing deductions in inspections from above; `points` positive. */
  readonly deductions: readonly {
    readonly id: string
    readonly on: Day
    readonly issuer: string
    readonly points: number
  }[]
}
