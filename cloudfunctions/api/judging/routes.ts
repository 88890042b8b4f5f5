import * as schema from '@shared/judging/schema'
import { nothing } from '@shared/kernel/fields'
import type { JudgingContract } from '@contract'
import { anyOf, either, staff } from '../../core/guards'
import { reads, writes, type Routes } from '../../core/router'
import { addLooks } from './add-looks'
import { assign } from './assign'
import { board } from './board'
import { close } from './close'
import { getSheet } from './get-sheet'
import { judgeOf, loadSheet } from './load-sheet'
import { looks } from './looks'
import { ofEntry } from './of-entry'
import { plan } from './plan'
import { reopen } from './reopen'
import { report } from './report'
import { route } from './route'
import { setUp } from './set-up'
import { submit } from './submit'
import { train } from './train'
import { voidSheet } from './void-sheet'

const admin = anyOf('admin')
const judge = anyOf('judge')
const readers = anyOf('admin', 'office', 'leader')

export const judgingRoutes: Routes<keyof JudgingContract> = {
  'judging.board': reads('judging.board', { input: nothing, allow: readers, run: board }),
  'judging.setUp': writes('judging.setUp', { input: schema.setUpJudging, allow: admin, run: setUp }),
  'judging.train': writes('judging.train', { input: schema.moveJudging, allow: admin, run: train }),
  'judging.plan': reads('judging.plan', { input: schema.planAssignment, allow: admin, run: plan }),
  'judging.assign': writes('judging.assign', { input: schema.assignJudging, allow: admin, run: assign }),
  'judging.close': writes('judging.close', { input: schema.moveJudging, allow: admin, run: close }),
  'judging.reopen': writes('judging.reopen', { input: schema.reopenJudging, allow: admin, run: reopen }),
  'judging.route': reads('judging.route', { input: nothing, allow: judge, run: route }),
  'judging.report': reads('judging.report', { input: nothing, allow: readers, run: report }),
  'judging.looks': reads('judging.looks', { input: schema.planLooks, allow: staff, run: looks }),
  'judging.addLooks': writes('judging.addLooks', { input: schema.addLooks, allow: admin, run: addLooks }),
  'sheet.submit': writes('sheet.submit', { input: schema.submitSheet, allow: judge, run: submit }),
  'sheet.get': reads('sheet.get', {
    input: schema.sheetRef,
    subject: loadSheet,
    allow: either(judgeOf, staff),
    run: getSheet,
  }),
  'sheet.ofEntry': reads('sheet.ofEntry', { input: schema.entrySheets, allow: staff, run: ofEntry }),
  'sheet.void': writes('sheet.void', {
    input: schema.voidSheet,
    subject: loadSheet,
    allow: admin,
    run: voidSheet,
  }),
}
