import type {
  AppealMove,
  AppealState,
  DecisionMove,
  DecisionState,
  DeductionMove,
  DeductionState,
} from '@shared/assessment/cases'
import type { Assessment, DecisionKind, Proposal, VillageSheet } from '@shared/assessment/sheet'
import type { CaseRecord } from '@shared/case/case'
import type { Day, Moment } from '@shared/kernel/days'
import type { Office } from '@shared/roster/roles'
import { Collection } from '../store/collection'
import { publications, type Publication } from './publication'

/** What a computed assessment holds; `assessment` is public once published, the villages' sheets are records of their own. */
export interface AssessmentForm {
  readonly assessment: Assessment
  /** What the figures suggest to a leader. Private. */
  readonly proposals: readonly Proposal[]
  /** SHA-256 of the assessment's canonical JSON, which names that of every sheet. */
  readonly sha256: string
  /** 1 for the year's first; a correction is the next, with its reason. */
  readonly edition: number
  readonly reason: string
}

/** A year's assessment is a publication; `kind` is the year. */
export type AssessmentRecord = Publication<'assessment', AssessmentForm>

/** The assessments among the publications, typed; every query names `type: 'assessment'`. */
export const assessments = new Collection<AssessmentRecord>(publications.declaration)

/** A village's sheet in one edition, frozen as computed; `_id` is `assessmentId:villageId`. Private: what its points link to. */
export interface SheetRecord {
  readonly _id: string
  readonly assessmentId: string
  readonly villageId: string
  readonly villageName: string
  readonly sheet: VillageSheet
  readonly sha256: string
}
export const sheetId = (assessmentId: string, villageId: string): string => `${assessmentId}:${villageId}`

/** A village's appeal against its sheet; `_id` is the sheet's, so there is one for each edition. Private. */
export interface AssessmentAppeal extends CaseRecord<AppealState, AppealMove> {
  readonly _id: string
  readonly assessmentId: string
  readonly villageId: string
  readonly villageName: string
  readonly filedAt: Moment
}

/** 上级检查扣分. Private. `points` are positive hundredths. */
export interface Deduction extends CaseRecord<DeductionState, DeductionMove> {
  readonly _id: string
  readonly villageId: string
  readonly villageName: string
  readonly on: Day
  readonly issuer: string
  readonly docNumber: string
  readonly points: number
  readonly photoIds: readonly string[]
}

/**
 * A leader's decision, or a proposal that was declined; of a proposal `_id` is its id, so that it is decided once. Private:
 * above all `person`.
 */
export interface Decision extends CaseRecord<DecisionState, DecisionMove> {
  readonly _id: string
  readonly year: string
  readonly kind: DecisionKind
  /** One of the two is ''. */
  readonly villageId: string
  readonly office: Office | ''
  /** The village or the office, in words. */
  readonly body: string
  /** By role, e.g. 村支部书记. */
  readonly about: string
  readonly person: string
  /** What the system proposed it for; '' where it did not. */
  readonly why: string
  /** The drafted notice; '' where the kind has none. */
  readonly noticeId: string
  readonly decidedAt: Moment
}

export const assessmentSheets = new Collection<SheetRecord>({
  name: 'assessmentSheets',
  indexes: [{ fields: { assessmentId: 1, _id: 1 } }],
})
export const assessmentAppeals = new Collection<AssessmentAppeal>({
  name: 'assessmentAppeals',
  indexes: [
    { fields: { 'history.at': -1 } },
    { fields: { state: 1 } },
    { fields: { assessmentId: 1, _id: 1 } },
  ],
})
export const deductions = new Collection<Deduction>({
  name: 'deductions',
  indexes: [
    { fields: { 'history.at': -1 } },
    { fields: { state: 1, on: -1 } },
    { fields: { villageId: 1, _id: 1 } },
    { fields: { villageId: 1, on: -1 } },
  ],
})
export const decisions = new Collection<Decision>({
  name: 'decisions',
  indexes: [
    { fields: { 'history.at': -1 } },
    { fields: { villageId: 1, decidedAt: -1 } },
    { fields: { villageId: 1, _id: 1 } },
    { fields: { year: 1, _id: 1 } },
  ],
})
