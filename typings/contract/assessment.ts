import type { InferInput } from 'valibot'
import type { AppealState, DecisionState, DeductionState } from '../../miniprogram/shared/assessment/cases'
import type * as schema from '../../miniprogram/shared/assessment/schema'
import type {
  Assessment,
  DecisionKind,
  Point,
  Proposal,
  VillageSheet,
} from '../../miniprogram/shared/assessment/sheet'
import type { ComponentId } from '../../miniprogram/shared/assessment/components'
import type { nothing } from '../../miniprogram/shared/kernel/fields'
import type { PublicationState } from '../../miniprogram/shared/publication/publication-case'
import type { HistoryLine } from './common'
import type { EvidencePhoto } from './evidence'

/** A year's published assessment as everybody sees it. */
export interface AssessmentView {
  readonly id: string
  readonly number: string
  readonly state: 'published' | 'final'
  readonly publishedAt: number
  /** The end of the days in which villages may appeal. */
  readonly appealUntil: number
  readonly assessment: Assessment
  readonly sha256: string
  /** Why an earlier edition of the year was replaced. */
  readonly corrected?: string
  readonly years: readonly string[]
}

export interface AssessmentLine {
  readonly id: string
  readonly state: PublicationState
  readonly version: number
  readonly year: string
  readonly number: string
  readonly updatedAt: number
  /** 0 before it is published. */
  readonly appealUntil: number
  readonly sha256: string
  readonly reason: string
  readonly history: readonly HistoryLine[]
}

export interface AssessmentRecordView extends AssessmentLine {
  readonly assessment: Assessment
  /** Appeals to be answered, and appeals in all. */
  readonly appeals: { readonly open: number; readonly filed: number }
  /** What may not be done by the caller, who did the step before. */
  readonly mayCheck: boolean
}

/** A village's public sheet: what is public itself line by line, and of the rest a sum by component; together the score. */
export interface PublicSheetView {
  readonly assessmentId: string
  readonly number: string
  readonly year: string
  readonly sheet: Omit<VillageSheet, 'points'>
  readonly lines: readonly {
    readonly component: ComponentId
    readonly label: string
    readonly points: number
    readonly link?: Point['link']
  }[]
}

export interface AppealView {
  readonly id: string
  readonly assessmentId: string
  readonly villageId: string
  readonly villageName: string
  readonly reason: string
  readonly filedAt: number
  readonly state: AppealState
  readonly stateName: string
  readonly answer?: string
  readonly answeredAt?: number
  /** False for who filed, computed or published. */
  readonly mayAnswer: boolean
}

/** A village's sheet as staff and the village itself see it: every point with its record. */
export interface VillageSheetView {
  readonly assessmentId: string
  readonly number: string
  readonly year: string
  readonly state: PublicationState
  readonly rule: Assessment['rule']
  readonly sheet: VillageSheet
  readonly sha256: string
  readonly appealUntil: number
  readonly appeal?: AppealView
  readonly mayAppeal: boolean
  /** Standing decisions about the village in that year. */
  readonly decisions: readonly DecisionView[]
}

export interface DeductionView {
  readonly id: string
  readonly villageId: string
  readonly villageName: string
  readonly on: string
  readonly issuer: string
  readonly docNumber: string
  readonly points: number
  readonly reason: string
  readonly photos: readonly EvidencePhoto[]
  readonly state: DeductionState
  readonly stateName: string
  readonly mayWithdraw: boolean
  readonly history: readonly HistoryLine[]
}

export interface DecisionView {
  readonly id: string
  readonly year: string
  readonly kind: DecisionKind
  readonly kindName: string
  readonly villageId: string
  readonly body: string
  readonly about: string
  /** Only to town staff and leaders. */
  readonly person?: string
  readonly why: string
  readonly reason: string
  readonly state: DecisionState
  readonly stateName: string
  readonly noticeId: string
  readonly decidedAt: number
  readonly mayRevoke: boolean
  readonly history: readonly HistoryLine[]
}

export interface ProposalView extends Proposal {
  readonly assessmentId: string
  readonly year: string
}

export interface AssessmentContract {
  'assessment.compute': {
    input: InferInput<typeof schema.computeAssessment>
    output: AssessmentRecordView
  }
  'assessment.check': { input: InferInput<typeof schema.moveAssessment>; output: AssessmentRecordView }
  'assessment.publish': { input: InferInput<typeof schema.moveAssessment>; output: AssessmentRecordView }
  'assessment.finalise': { input: InferInput<typeof schema.moveAssessment>; output: AssessmentRecordView }
  'assessment.withdraw': {
    input: InferInput<typeof schema.moveAssessmentWithReason>
    output: AssessmentRecordView
  }
  'assessment.desk': {
    input: InferInput<typeof nothing>
    output: { items: readonly AssessmentLine[]; years: readonly string[] }
  }
  'assessment.record': { input: InferInput<typeof schema.assessmentRef>; output: AssessmentRecordView }
  'assessment.sheet': { input: InferInput<typeof schema.villageSheet>; output: VillageSheetView }
  /** The named year's published assessment, or the newest. Two requests. */
  'assessment.get': { input: InferInput<typeof schema.assessmentOfYear>; output: AssessmentView }
  'assessment.village': { input: InferInput<typeof schema.publicSheet>; output: PublicSheetView }
  'assessment.appeal': { input: InferInput<typeof schema.fileAppeal>; output: AppealView }
  'assessment.answer': { input: InferInput<typeof schema.answerAppeal>; output: AppealView }
  'assessment.appeals': {
    input: InferInput<typeof nothing>
    output: { items: readonly AppealView[] }
  }
  'deduction.record': { input: InferInput<typeof schema.recordDeduction>; output: DeductionView }
  'deduction.withdraw': { input: InferInput<typeof schema.withdrawDeduction>; output: DeductionView }
  'deduction.list': {
    input: InferInput<typeof schema.listDeductions>
    output: { items: readonly DeductionView[] }
  }
  'decision.make': { input: InferInput<typeof schema.makeDecision>; output: DecisionView }
  'decision.decline': { input: InferInput<typeof schema.declineProposal>; output: DecisionView }
  'decision.revoke': { input: InferInput<typeof schema.revokeDecision>; output: DecisionView }
  'decision.list': {
    input: InferInput<typeof schema.listDecisions>
    output: { items: readonly DecisionView[]; proposals: readonly ProposalView[] }
  }
}
