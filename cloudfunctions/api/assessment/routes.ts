import * as schema from '@shared/assessment/schema'
import { nothing } from '@shared/kernel/fields'
import type { AssessmentContract } from '@contract'
import {
  anyone,
  anyOf,
  cadreOf,
  deductors,
  either,
  notOfVillage,
  rankers,
  secretaryOf,
  staff,
} from '../../core/guards'
import { reads, writes, type Routes } from '../../core/router'
import { answer, file, list as listAppeals, loadAppeal } from './appeal'
import { loadAssessment } from './assessment'
import { compute } from './compute'
import { decline, loadDecision, make, revoke } from './decision'
import { list as listDecisions } from './decisions'
import {
  list as listDeductions,
  loadDeduction,
  record as recordDeduction,
  withdraw as withdrawOne,
} from './deduction'
import { check, finalise, publish, withdraw } from './moves'
import { desk, get, record, sheet, village } from './read'

const readers = anyOf('admin', 'office', 'leader')
const leader = anyOf('leader')
const byRankers = { subject: loadAssessment, allow: rankers }
/** The town's whole list is no village's. */
const ofVillage = ({ villageId = '' }: { villageId?: string | undefined }) => Promise.resolve({ villageId })

export const assessmentRoutes: Routes<keyof AssessmentContract> = {
  'assessment.compute': writes('assessment.compute', {
    input: schema.computeAssessment,
    allow: rankers,
    run: compute,
  }),
  'assessment.check': writes('assessment.check', {
    input: schema.moveAssessment,
    subject: loadAssessment,
    allow: staff,
    run: check,
  }),
  'assessment.publish': writes('assessment.publish', {
    input: schema.moveAssessment,
    ...byRankers,
    run: publish,
  }),
  'assessment.finalise': writes('assessment.finalise', {
    input: schema.moveAssessment,
    ...byRankers,
    run: finalise,
  }),
  'assessment.withdraw': writes('assessment.withdraw', {
    input: schema.moveAssessmentWithReason,
    ...byRankers,
    run: withdraw,
  }),
  'assessment.desk': reads('assessment.desk', { input: nothing, allow: readers, run: desk }),
  'assessment.record': reads('assessment.record', {
    input: schema.assessmentRef,
    subject: loadAssessment,
    allow: readers,
    run: record,
  }),
  'assessment.sheet': reads('assessment.sheet', {
    input: schema.villageSheet,
    allow: either(readers, cadreOf),
    run: sheet,
  }),
  'assessment.get': reads('assessment.get', { input: schema.assessmentOfYear, allow: anyone, run: get }),
  'assessment.village': reads('assessment.village', {
    input: schema.publicSheet,
    allow: anyone,
    run: village,
  }),
  'assessment.appeal': writes('assessment.appeal', {
    input: schema.fileAppeal,
    allow: secretaryOf,
    publishes: { reason: '申诉内容' },
    run: file,
  }),
  'assessment.answer': writes('assessment.answer', {
    input: schema.answerAppeal,
    subject: loadAppeal,
    allow: notOfVillage(staff),
    run: answer,
  }),
  'assessment.appeals': reads('assessment.appeals', { input: nothing, allow: readers, run: listAppeals }),
  'deduction.record': writes('deduction.record', {
    input: schema.recordDeduction,
    allow: deductors,
    run: recordDeduction,
  }),
  'deduction.withdraw': writes('deduction.withdraw', {
    input: schema.withdrawDeduction,
    subject: loadDeduction,
    allow: notOfVillage(deductors),
    run: withdrawOne,
  }),
  'deduction.list': reads('deduction.list', {
    input: schema.listDeductions,
    subject: ofVillage,
    allow: either(readers, cadreOf),
    run: listDeductions,
  }),
  'decision.make': writes('decision.make', { input: schema.makeDecision, allow: leader, run: make }),
  'decision.decline': writes('decision.decline', {
    input: schema.declineProposal,
    subject: loadAssessment,
    allow: leader,
    run: decline,
  }),
  'decision.revoke': writes('decision.revoke', {
    input: schema.revokeDecision,
    subject: loadDecision,
    allow: leader,
    run: revoke,
  }),
  'decision.list': reads('decision.list', {
    input: schema.listDecisions,
    subject: ofVillage,
    allow: either(readers, cadreOf),
    run: listDecisions,
  }),
}
