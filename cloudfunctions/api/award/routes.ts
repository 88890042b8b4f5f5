import * as schema from '@shared/award/schema'
import { nothing } from '@shared/kernel/fields'
import type { AwardContract } from '@contract'
import { anyone, anyOf, staff } from '../../core/guards'
import { reads, writes, type Routes } from '../../core/router'
import { answer } from './objection/answer'
import { file } from './objection/file'
import { list as listObjections } from './objection/list'
import { mine } from './objection/mine'
import { loadObjection } from './objection/objection'
import { confirm } from './payout/confirm'
import { list as listPayouts } from './payout/list'
import { loadPayout } from './payout/payout'
import { record as recordPayout } from './payout/record'
import { returnPayout } from './payout/return'
import { check } from './result/check'
import { compute } from './result/compute'
import { desk } from './result/desk'
import { finalise } from './result/finalise'
import { get } from './result/get'
import { prove } from './result/prove'
import { publish } from './result/publish'
import { record } from './result/record'
import { loadResult } from './result/result'
import { withdraw } from './result/withdraw'

const admin = anyOf('admin')
/** Staff, and the leaders who read all. */
const readers = anyOf('admin', 'office', 'leader')
const byAdmin = { subject: loadResult, allow: admin }
const ofObjection = { subject: loadObjection, allow: staff }
const ofPayout = { subject: loadPayout, allow: staff }

export const awardRoutes: Routes<keyof AwardContract> = {
  'result.compute': writes('result.compute', { input: schema.computeResult, allow: admin, run: compute }),
  'result.check': writes('result.check', {
    input: schema.moveResult,
    subject: loadResult,
    allow: staff,
    run: check,
  }),
  'result.publish': writes('result.publish', { input: schema.moveResult, ...byAdmin, run: publish }),
  'result.finalise': writes('result.finalise', { input: schema.moveResult, ...byAdmin, run: finalise }),
  'result.withdraw': writes('result.withdraw', {
    input: schema.moveResultWithReason,
    ...byAdmin,
    run: withdraw,
  }),
  'result.desk': reads('result.desk', { input: nothing, allow: readers, run: desk }),
  'result.record': reads('result.record', {
    input: schema.resultRef,
    subject: loadResult,
    allow: readers,
    run: record,
  }),
  'result.prove': reads('result.prove', {
    input: schema.resultRef,
    subject: loadResult,
    allow: readers,
    run: prove,
  }),
  'result.get': reads('result.get', { input: nothing, allow: anyone, run: get }),
  'objection.file': writes('objection.file', {
    input: schema.fileObjection,
    subject: loadResult,
    allow: anyone,
    publishes: { reason: '异议内容' },
    run: file,
  }),
  'objection.mine': reads('objection.mine', { input: nothing, allow: anyone, run: mine }),
  'objection.list': reads('objection.list', {
    input: schema.listObjections,
    allow: staff,
    run: listObjections,
  }),
  'objection.answer': writes('objection.answer', {
    input: schema.answerObjection,
    ...ofObjection,
    run: answer,
  }),
  'payout.list': reads('payout.list', { input: schema.listPayouts, allow: readers, run: listPayouts }),
  'payout.record': writes('payout.record', { input: schema.recordPayout, ...ofPayout, run: recordPayout }),
  'payout.confirm': writes('payout.confirm', { input: schema.movePayout, ...ofPayout, run: confirm }),
  'payout.return': writes('payout.return', {
    input: schema.movePayoutWithReason,
    ...ofPayout,
    run: returnPayout,
  }),
}
