import { nothing } from '@shared/kernel/fields'
import * as schema from '@shared/plan/schema'
import type { PlanContract } from '@contract'
import { anyOf, either } from '../../core/guards'
import { reads, writes, type Routes } from '../../core/router'
import { board } from './board'
import { deciders, filers, loadBody } from './body'
import { acceptPlan, returnPlan } from './decide'
import { file } from './file'
import { report } from './report'
import { planView } from './view'

const readers = anyOf('admin', 'office', 'leader')
const subject = loadBody

export const planRoutes: Routes<keyof PlanContract> = {
  'plan.board': reads('plan.board', { input: nothing, allow: readers, run: board }),
  'plan.get': reads('plan.get', {
    input: schema.planRef,
    subject,
    allow: either(filers, readers),
    run: (call, _input, body) => planView(call, body),
  }),
  'plan.file': writes('plan.file', {
    input: schema.filePlan,
    subject,
    allow: filers,
    publishes: { 'items.what': '要做的事' },
    run: file,
  }),
  'plan.accept': writes('plan.accept', {
    input: schema.acceptPlan,
    subject,
    allow: deciders,
    run: acceptPlan,
  }),
  'plan.return': writes('plan.return', {
    input: schema.returnPlan,
    subject,
    allow: deciders,
    run: returnPlan,
  }),
  'plan.report': writes('plan.report', { input: schema.reportPlan, subject, allow: filers, run: report }),
}
