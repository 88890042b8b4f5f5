import type { InferInput, InferOutput } from 'valibot'
import type { nothing } from '../../miniprogram/shared/kernel/fields'
import type { JudgingState, SheetState } from '../../miniprogram/shared/judging/judging-case'
import type { Interval } from '../../miniprogram/shared/judging/ruler'
import type * as schema from '../../miniprogram/shared/judging/schema'
import type { RuleRef } from '../../miniprogram/shared/rules/rules'
import type { Sheet, SheetScore } from '../../miniprogram/shared/sheet/sheet'
import type { sheetAnswers } from '../../miniprogram/shared/sheet/schema'
import type { HistoryLine, Versioned } from './common'

/** Why a work stands on a judge's list. */
export type Turn = 'anchor' | 'first' | 'look'

/** A work on a judge's route. */
export interface JudgeStop {
  readonly entryId: string
  readonly number: number
  readonly title: string
  readonly villageId: string
  readonly villageName: string
  readonly cover: string
  readonly place: { readonly words: string; readonly latitude?: number; readonly longitude?: number }
  readonly turn: Turn
  /** The own sheet, once handed in; hundredths. */
  readonly sheet?: { readonly id: string; readonly total: number; readonly at: number }
}

/** Severity in points below the mean judge (above where negative), with its 95% interval. */
export interface SeverityView {
  readonly severity: number
  readonly interval: Interval
  readonly sheets: number
}

/** What a judge works with: own stops in walking order, the sheet, and after the anchors the own severity. */
export interface JudgeRoute {
  readonly state: JudgingState
  readonly stateName: string
  readonly sheet: Sheet
  readonly rule: RuleRef
  readonly stops: readonly JudgeStop[]
  readonly done: number
  /** Villages this judge never meets. */
  readonly recused: readonly string[]
  /** Only once all own anchors are handed in. */
  readonly training?: {
    readonly own: SeverityView
    /** Judges who have finished the anchors, this one among them. */
    readonly finished: number
    /** Hundredths: the own total and the mean of all, anchor by anchor. */
    readonly anchors: readonly {
      readonly entryId: string
      readonly title: string
      readonly own: number
      readonly mean: number
    }[]
  }
}

/** A filled sheet; staff see whose it is, a judge only sees own ones. */
export interface SheetView {
  readonly id: string
  readonly entryId: string
  readonly number: number
  readonly title: string
  readonly villageName: string
  readonly judgeName?: string
  readonly state: SheetState
  readonly answers: InferOutput<typeof sheetAnswers>
  readonly score: SheetScore
  readonly note: string
  readonly filledAt: number
  readonly receivedAt: number
  readonly rule: RuleRef
  readonly history: readonly HistoryLine[]
}

/** One judge as staff see them. */
export interface JudgeLine {
  readonly personId: string
  readonly name: string
  readonly recused: readonly {
    readonly villageId: string
    readonly villageName: string
    readonly own: boolean
  }[]
  readonly load: number
  readonly done: number
  readonly anchorsDone: number
  /** From the sheets so far; absent where they cannot be put on one ruler yet. */
  readonly severity?: SeverityView
}

/** A work as staff see it while the sheets come in. */
export interface EntryLine {
  readonly entryId: string
  readonly number: number
  readonly title: string
  readonly villageName: string
  readonly wanted: number
  readonly got: number
}

export interface JudgingBoard extends Versioned {
  readonly state: JudgingState
  readonly stateName: string
  readonly perEntry: number
  readonly seed: string
  readonly rule: RuleRef
  readonly anchors: readonly {
    readonly entryId: string
    readonly number: number
    readonly title: string
    readonly villageName: string
    readonly cover: string
  }[]
  readonly judges: readonly JudgeLine[]
  readonly sheets: { readonly wanted: number; readonly got: number; readonly voided: number }
  /** Works with fewer sheets than wanted, by number. */
  readonly missing: readonly EntryLine[]
  readonly history: readonly HistoryLine[]
}

/** What {@link JudgingContract}'s plan would assign; nothing is written. */
export interface AssignmentPlan {
  readonly seed: string
  readonly entries: number
  readonly sheets: number
  readonly judges: readonly {
    readonly personId: string
    readonly name: string
    readonly load: number
    readonly villages: number
    readonly kilometres?: number
  }[]
}

/** One work in the report; points, unrounded. */
export interface ReportLine {
  readonly entryId: string
  readonly number: number
  readonly title: string
  readonly villageName: string
  readonly sheets: number
  readonly raw: number
  readonly adjusted: number
  readonly expected: number
  readonly error: number
  readonly interval: Interval
  readonly rawPlace: number
  readonly place: number
  readonly vetoed: boolean
}

/** 评审报告: raw and adjusted side by side. */
export interface JudgingReport {
  readonly works: readonly ReportLine[]
  readonly judges: readonly (SeverityView & {
    readonly personId: string
    readonly name: string
    readonly noise: number
  })[]
  readonly spread: { readonly entry: number; readonly judge: number; readonly noise: number }
  readonly noiseMeasured: boolean
  readonly reliability: { readonly sheet: number; readonly rawSheet: number; readonly adjusted: number }
  readonly missing: readonly EntryLine[]
  /** The graded prizes' cuts: after which place each ends, and the points there. */
  readonly cuts: readonly { readonly prizeName: string; readonly place: number; readonly at: number }[]
}

/** A further sheet that would save most; yuan are a forecast. */
export interface LookLine {
  readonly entryId: string
  readonly number: number
  readonly title: string
  readonly villageName: string
  readonly personId: string
  readonly judgeName: string
  readonly saves: number
}

export interface JudgingContract {
  'judging.board': { input: InferInput<typeof nothing>; output: JudgingBoard }
  'judging.setUp': { input: InferInput<typeof schema.setUpJudging>; output: JudgingBoard }
  'judging.train': { input: InferInput<typeof schema.moveJudging>; output: JudgingBoard }
  'judging.plan': { input: InferInput<typeof schema.planAssignment>; output: AssignmentPlan }
  'judging.assign': { input: InferInput<typeof schema.assignJudging>; output: JudgingBoard }
  'judging.close': { input: InferInput<typeof schema.moveJudging>; output: JudgingBoard }
  'judging.reopen': { input: InferInput<typeof schema.reopenJudging>; output: JudgingBoard }
  'judging.route': { input: InferInput<typeof nothing>; output: JudgeRoute }
  'judging.report': { input: InferInput<typeof nothing>; output: JudgingReport }
  'judging.looks': { input: InferInput<typeof schema.planLooks>; output: { items: readonly LookLine[] } }
  'judging.addLooks': { input: InferInput<typeof schema.addLooks>; output: JudgingBoard }
  'sheet.submit': { input: InferInput<typeof schema.submitSheet>; output: SheetView }
  'sheet.get': { input: InferInput<typeof schema.sheetRef>; output: SheetView }
  'sheet.ofEntry': { input: InferInput<typeof schema.entrySheets>; output: { items: readonly SheetView[] } }
  'sheet.void': { input: InferInput<typeof schema.voidSheet>; output: SheetView }
}
