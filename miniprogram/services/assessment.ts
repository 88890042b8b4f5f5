import type { Input } from '../../typings/contract'
import { call } from './cloud'

export const computeAssessment = (input: Input<'assessment.compute'>) => call('assessment.compute', input)
export const checkAssessment = (input: Input<'assessment.check'>) => call('assessment.check', input)
export const publishAssessment = (input: Input<'assessment.publish'>) => call('assessment.publish', input)
export const finaliseAssessment = (input: Input<'assessment.finalise'>) => call('assessment.finalise', input)
export const withdrawAssessment = (input: Input<'assessment.withdraw'>) => call('assessment.withdraw', input)
export const listAssessments = () => call('assessment.desk', {})
export const getAssessmentRecord = (assessmentId: string) => call('assessment.record', { assessmentId })
/** The named assessment's sheet of a village, or that of the newest published one. */
export const getVillageSheet = (input: Input<'assessment.sheet'>) => call('assessment.sheet', input)
/** The named year's published assessment, or the newest. */
export const getAssessment = (year?: string) => call('assessment.get', year ? { year } : {})
export const getPublicSheet = (input: Input<'assessment.village'>) => call('assessment.village', input)
export const fileAppeal = (input: Input<'assessment.appeal'>) => call('assessment.appeal', input)
export const answerAppeal = (input: Input<'assessment.answer'>) => call('assessment.answer', input)
export const listAppeals = () => call('assessment.appeals', {})
export const recordDeduction = (input: Input<'deduction.record'>) => call('deduction.record', input)
export const withdrawDeduction = (input: Input<'deduction.withdraw'>) => call('deduction.withdraw', input)
export const listDeductions = (villageId?: string) => call('deduction.list', villageId ? { villageId } : {})
export const makeDecision = (input: Input<'decision.make'>) => call('decision.make', input)
export const declineProposal = (input: Input<'decision.decline'>) => call('decision.decline', input)
export const revokeDecision = (input: Input<'decision.revoke'>) => call('decision.revoke', input)
export const listDecisions = (villageId?: string) => call('decision.list', villageId ? { villageId } : {})
