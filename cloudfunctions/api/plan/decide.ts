import { planCase } from '@shared/plan/plan-case'
import { decideMove, newCase } from '@shared/case/case'
import type { PlanView } from '@contract'
import type { Call } from '../../core/call'
import { moveCase } from '../../core/case-store'
import { queueMessage } from '../../core/outbox'
import { planPage } from '../../core/plan-reminders'
import { plans } from '../../core/records/plan'
import { demand, found } from '../../core/refusal-error'
import type { Body } from './body'
import { subjectOf } from './file'
import { planView } from './view'

interface Decision {
  readonly reason?: string
  readonly clientId?: string | undefined
}

const decide =
  (move: 'accept' | 'return') =>
  async (call: Call, input: Decision, body: Body): Promise<PlanView> => {
    const request = call.move(input)
    if (!body.plan) demand(decideMove(planCase, newCase(planCase), move, request))
    const plan = found(body.plan, '个方案')
    const { record, changed } = await moveCase(plans, planCase, plan, move, request)
    if (changed) call.record({ ...subjectOf(body), ...(input.reason ? { why: input.reason } : {}) })
    // Named by the move, so that a request sent again tells nobody twice.
    if (record.state === 'returned') {
      const filer = [...record.history].reverse().find((step) => step.move === 'file')?.by
      if (filer && move === 'return')
        await queueMessage(`plan:${body.bodyId}:returned:${record.version}`, {
          to: filer,
          topic: 'planDue',
          page: planPage(body.bodyId),
          words: { what: `${body.name}方案`, state: '已退回' },
          now: call.now,
        })
    }
    return planView(call, { ...body, plan: record })
  }

/** Someone else than its filer finds the plan concrete enough; a village's contents and progress become public. */
export const acceptPlan = decide('accept')

/** It goes back to its body with a reason; an accepted one too, where it proves wrong. */
export const returnPlan = decide('return')
