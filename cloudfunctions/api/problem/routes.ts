import { nothing } from '@shared/kernel/fields'
import * as schema from '@shared/problem/schema'
import type { ProblemContract } from '@contract'
import { anyOf, anyone, cadreOf, either, notOfVillage, vetoDeciders } from '../../core/guards'
import { reads, writes, type Routes } from '../../core/router'
import * as accountability from './accountability'
import { answer } from './answer'
import * as decide from './decide'
import { fix } from './fix'
import { list, mine } from './lists'
import { loadProblem, moversOf, readersOf } from './load'
import { near } from './near'
import * as recheck from './recheck'
import { report as recheckReport } from './recheck-report'
import { report } from './report'
import { close, returnProblem } from './verify'
import { problemDetail } from './view'

const readers = anyOf('inspector', 'admin', 'office', 'leader')
const inspector = anyOf('inspector')
const subject = loadProblem
/** The town's own list is no village's. */
const ofVillage = ({ villageId = '' }: { villageId?: string | undefined }) => Promise.resolve({ villageId })

export const problemRoutes: Routes<keyof ProblemContract> = {
  'problem.report': writes('problem.report', {
    input: schema.reportProblem,
    allow: anyone,
    publishes: { what: '问题', place: '位置' },
    run: report,
  }),
  'problem.near': reads('problem.near', { input: schema.nearProblems, allow: anyone, run: near }),
  'problem.mine': reads('problem.mine', { input: schema.myProblems, allow: anyone, run: mine }),
  'problem.list': reads('problem.list', {
    input: schema.listProblems,
    subject: ofVillage,
    allow: either(readers, cadreOf),
    run: list,
  }),
  'problem.get': reads('problem.get', {
    input: schema.problemRef,
    subject,
    allow: readersOf,
    run: (call, _input, problem) => problemDetail(call, problem),
  }),
  'problem.confirm': writes('problem.confirm', {
    input: schema.confirmProblem,
    subject,
    allow: moversOf('confirm'),
    run: decide.confirm,
  }),
  'problem.invalidate': writes('problem.invalidate', {
    input: schema.moveProblemWithReason,
    subject,
    allow: moversOf('invalidate'),
    run: decide.invalidate,
  }),
  'problem.merge': writes('problem.merge', {
    input: schema.mergeProblem,
    subject,
    allow: moversOf('merge'),
    run: decide.merge,
  }),
  'problem.start': writes('problem.start', {
    input: schema.moveProblem,
    subject,
    allow: moversOf('start'),
    run: decide.start,
  }),
  'problem.askExtension': writes('problem.askExtension', {
    input: schema.askExtension,
    subject,
    allow: moversOf('askExtension'),
    run: decide.askExtension,
  }),
  'problem.extend': writes('problem.extend', {
    input: schema.moveProblem,
    subject,
    allow: moversOf('extend'),
    run: decide.extend,
  }),
  'problem.refuseExtension': writes('problem.refuseExtension', {
    input: schema.moveProblemWithReason,
    subject,
    allow: moversOf('refuseExtension'),
    run: decide.refuseExtension,
  }),
  'problem.fix': writes('problem.fix', {
    input: schema.fixProblem,
    subject,
    allow: moversOf('fix'),
    run: fix,
  }),
  'problem.close': writes('problem.close', {
    input: schema.moveProblem,
    subject,
    allow: moversOf('close'),
    run: close,
  }),
  'problem.return': writes('problem.return', {
    input: schema.returnProblem,
    subject,
    allow: moversOf('return'),
    run: returnProblem,
  }),
  'problem.answer': writes('problem.answer', {
    input: schema.answerProblem,
    subject,
    allow: moversOf('answer'),
    run: answer,
  }),
  'recheck.list': reads('recheck.list', { input: nothing, allow: inspector, run: recheck.list }),
  'recheck.give': writes('recheck.give', {
    input: schema.giveRecheck,
    subject: recheck.loadRecheck,
    allow: inspector,
    run: recheck.give,
  }),
  'recheck.report': reads('recheck.report', {
    input: nothing,
    allow: anyOf('admin', 'office', 'leader'),
    run: recheckReport,
  }),
  'accountability.list': reads('accountability.list', {
    input: schema.listAccountabilities,
    subject: ofVillage,
    allow: either(anyOf('admin', 'office', 'leader'), cadreOf),
    run: accountability.list,
  }),
  'accountability.confirm': writes('accountability.confirm', {
    input: schema.moveAccountability,
    subject: accountability.loadAccountability,
    allow: notOfVillage(vetoDeciders),
    run: accountability.confirm,
  }),
  'accountability.dismiss': writes('accountability.dismiss', {
    input: schema.dismissAccountability,
    subject: accountability.loadAccountability,
    allow: notOfVillage(vetoDeciders),
    run: accountability.dismiss,
  }),
}
