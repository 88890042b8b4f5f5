import type { GenericSchema, InferInput } from 'valibot'
import type { PhotoFinding } from '../../miniprogram/shared/evidence/findings'
import type { nothing } from '../../miniprogram/shared/kernel/fields'
import type { Point } from '../../miniprogram/shared/kernel/place'
import type { AccountabilityState, Fault } from '../../miniprogram/shared/problem/accountability'
import type { OfferedMove } from '../../miniprogram/shared/problem/actors'
import type { ProblemCategory } from '../../miniprogram/shared/problem/categories'
import type { ProblemState } from '../../miniprogram/shared/problem/problem-case'
import type * as schema from '../../miniprogram/shared/problem/schema'
import type { ProblemSource } from '../../miniprogram/shared/problem/sources'
import type { HistoryLine, Page, Versioned } from './common'
import type { EvidencePhoto } from './evidence'

/** A problem as a row, for those who work with it. */
export interface ProblemRow extends Versioned {
  readonly id: string
  readonly villageId: string
  readonly villageName: string
  readonly category: ProblemCategory
  readonly what: string
  readonly place: string
  readonly state: ProblemState
  readonly cover: string
  readonly notedAt: number
  /** Absent until it is confirmed. */
  readonly deadline?: string
  /** Days left, negative once it is late; only while it is the village's turn. */
  readonly daysLeft?: number
  readonly overdue: boolean
  readonly returns: number
  readonly extensionAsked: boolean
  /** Of the last fix; only for those who verify. */
  readonly findings?: number
}

/** The caller's own report as a row. */
export interface ReportRow extends Omit<ProblemRow, 'findings' | 'extensionAsked' | 'returns'> {
  /** True where it was closed and the caller has not said whether it is really mended. */
  readonly asked: boolean
}

export interface FixView {
  readonly at: number
  readonly note: string
  readonly photos: readonly EvidencePhoto[]
  /** False while the photos are still being compared; findings are told to verifiers only. */
  readonly compared?: boolean
  readonly findings?: readonly FindingView[]
  readonly traces?: FixTraces
}

/** What the town knows of a fix besides its pictures; told to those who verify, and to nobody else. */
export interface FixTraces {
  /** When the first and the last of its photos reached the town. */
  readonly from: number
  readonly to: number
  /** Whether the village marked where it was. */
  readonly placed: boolean
  /** How far from the problem's place, in tens; absent where one of the two is not known. */
  readonly meters?: number
}

/** A finding with the other picture. What a person may know of it: when it came, and whether it is this problem's own. */
export interface FindingView extends Omit<PhotoFinding, 'againstUsedBy'> {
  readonly picture?: EvidencePhoto
}

export interface ProblemDetail extends ProblemRow {
  readonly from: ProblemSource
  readonly point?: Point
  readonly photos: readonly EvidencePhoto[]
  readonly fixes: readonly FixView[]
  readonly extension?: { readonly until: string; readonly reason: string }
  readonly sameAs?: string
  readonly answer?: { readonly fixed: boolean; readonly note: string }
  readonly mine: boolean
  /** True for town staff where it may be shown as an example. */
  readonly mayExpose: boolean
  /** Moves this caller may make now. */
  readonly may: readonly OfferedMove[]
  readonly history: readonly HistoryLine[]
}

/** A standing problem that a new report may be of; public, so without words that nobody has checked. */
export interface NearProblem {
  readonly id: string
  readonly category: ProblemCategory
  readonly place: string
  readonly state: ProblemState
  readonly notedAt: number
  readonly meters?: number
  readonly picture?: string
  /** Whether the caller may open it whole: who works with it, or reported it. */
  readonly mayOpen: boolean
}

/** A closed problem to look at once more: nothing says who fixed or closed it, or why it was picked. */
export interface RecheckView {
  readonly id: string
  readonly villageId: string
  readonly villageName: string
  readonly category: ProblemCategory
  readonly what: string
  readonly place: string
  readonly point?: Point
  readonly photos: readonly EvidencePhoto[]
}

export interface RecheckReport {
  readonly done: number
  readonly overturned: number
  readonly waiting: number
  readonly verifiers: readonly { readonly name: string; readonly done: number; readonly overturned: number }[]
}

export interface AccountabilityView {
  readonly id: string
  readonly problemId: string
  readonly villageId: string
  readonly villageName: string
  readonly fault: Fault
  readonly what: string
  readonly why: string
  readonly state: AccountabilityState
  readonly proposedAt: number
  readonly may: readonly ('confirm' | 'dismiss')[]
  readonly history: readonly HistoryLine[]
}

interface Moved<S extends GenericSchema> {
  input: InferInput<S>
  output: ProblemDetail
}

export interface ProblemContract {
  'problem.report': { input: InferInput<typeof schema.reportProblem>; output: ReportRow }
  'problem.near': { input: InferInput<typeof schema.nearProblems>; output: { items: readonly NearProblem[] } }
  'problem.mine': { input: InferInput<typeof schema.myProblems>; output: Page<ReportRow> }
  'problem.list': { input: InferInput<typeof schema.listProblems>; output: Page<ProblemRow> }
  'problem.get': { input: InferInput<typeof schema.problemRef>; output: ProblemDetail }
  'problem.confirm': Moved<typeof schema.confirmProblem>
  'problem.invalidate': Moved<typeof schema.moveProblemWithReason>
  'problem.merge': Moved<typeof schema.mergeProblem>
  'problem.start': Moved<typeof schema.moveProblem>
  'problem.askExtension': Moved<typeof schema.askExtension>
  'problem.extend': Moved<typeof schema.moveProblem>
  'problem.refuseExtension': Moved<typeof schema.moveProblemWithReason>
  'problem.fix': Moved<typeof schema.fixProblem>
  'problem.close': Moved<typeof schema.moveProblem>
  'problem.return': Moved<typeof schema.returnProblem>
  'problem.answer': Moved<typeof schema.answerProblem>
  'recheck.list': { input: InferInput<typeof nothing>; output: { items: readonly RecheckView[] } }
  'recheck.give': { input: InferInput<typeof schema.giveRecheck>; output: { id: string; fixed: boolean } }
  'recheck.report': { input: InferInput<typeof nothing>; output: RecheckReport }
  'accountability.list': {
    input: InferInput<typeof schema.listAccountabilities>
    output: Page<AccountabilityView>
  }
  'accountability.confirm': {
    input: InferInput<typeof schema.moveAccountability>
    output: AccountabilityView
  }
  'accountability.dismiss': {
    input: InferInput<typeof schema.dismissAccountability>
    output: AccountabilityView
  }
}
