import type { InferInput } from 'valibot'
import type { nothing } from '../../miniprogram/shared/kernel/fields'
import type { HouseholdKind } from '../../miniprogram/shared/household/household'
import type { Half } from '../../miniprogram/shared/inspection/round-case'
import type * as schema from '../../miniprogram/shared/inspection/schema'
import type { ProblemCategory } from '../../miniprogram/shared/problem/categories'
import type { RuleRef } from '../../miniprogram/shared/rules/rules'
import type { Sheet } from '../../miniprogram/shared/sheet/sheet'
import type { HistoryLine } from './common'

/** A half-month round of visits. */
export interface RoundView {
  readonly id: string
  readonly month: string
  readonly half: Half
  readonly state: 'open' | 'closed'
  /** What the households were drawn with; anybody with the register can draw them again. */
  readonly seed: string
  readonly perVillage: number
  readonly visits: readonly VisitLine[]
  readonly missing: readonly string[]
  /** The drafted 督查通报, once closed. */
  readonly noticeId?: string
  readonly history: readonly HistoryLine[]
}

export interface VisitLine {
  readonly id: string
  readonly villageId: string
  readonly villageName: string
  readonly inspector: string
  readonly drawn: number
  readonly scored: number
  readonly problems: number
  readonly finished: boolean
  /** Mean of the scored households, hundredths; absent before the first. */
  readonly mean?: number
  /** Whom it was dealt to may not go any more: belongs to the village by now, or is no inspector. */
  readonly barred?: true
}

/** What an inspector takes to one village. */
export interface VisitView extends VisitLine {
  readonly roundId: string
  readonly sheet: Sheet
  readonly rule: RuleRef
  readonly households: readonly {
    readonly id: string
    readonly number: string
    readonly head: string
    readonly kind: HouseholdKind
    readonly houseNumber: string
    readonly total?: number
    /** The score that stands. */
    readonly scoreId?: string
    /** Scores that were voided, the newest first. */
    readonly voided?: readonly { readonly total: number; readonly at: number; readonly reason: string }[]
  }[]
  readonly notes: readonly {
    readonly id: string
    readonly category: ProblemCategory
    readonly what: string
    readonly place: string
    readonly deadline: string
  }[]
}

export interface InspectionContract {
  'round.open': { input: InferInput<typeof schema.openRound>; output: RoundView }
  'round.list': {
    input: InferInput<typeof nothing>
    output: { items: readonly Omit<RoundView, 'visits' | 'history'>[] }
  }
  'round.get': { input: InferInput<typeof schema.roundRef>; output: RoundView }
  'round.close': { input: InferInput<typeof schema.closeRound>; output: RoundView }
  'visit.handOver': { input: InferInput<typeof schema.handOverVisits>; output: RoundView }
  /** The caller's own visits of the open rounds, in the villages' order. */
  'visit.mine': { input: InferInput<typeof nothing>; output: { items: readonly VisitLine[] } }
  'visit.get': { input: InferInput<typeof schema.visitRef>; output: VisitView }
  'visit.score': { input: InferInput<typeof schema.scoreVisit>; output: VisitLine }
  'visit.voidScore': { input: InferInput<typeof schema.voidScore>; output: VisitLine }
  'visit.problem': { input: InferInput<typeof schema.noteProblem>; output: VisitLine }
  'visit.finish': { input: InferInput<typeof schema.finishVisit>; output: VisitLine }
}
