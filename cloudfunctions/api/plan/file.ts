import { decideMove, isRepeat, newCase } from '@shared/case/case'
import { checkItems, dueDayOf, filedLate, type PlanItem } from '@shared/plan/plan'
import { planCase } from '@shared/plan/plan-case'
import type { PlanView } from '@contract'
import type { Call } from '../../core/call'
import { moveCase } from '../../core/case-store'
import { replaceTexts } from '../../core/held-texts'
import { knownIn } from '../../core/known-people'
import { campaignId, campaigns } from '../../core/records/campaign'
import { plans, type BodyPlan } from '../../core/records/plan'
import { demand, found } from '../../core/refusal-error'
import { refOf, currentRule, freezeRule } from '../../core/rules'
import type { Body } from './body'
import { planView } from './view'

interface Filing {
  readonly items: readonly PlanItem[]
  readonly clientId: string
  readonly seen?: number | undefined
}

/**
 * A body files its plan, or files it anew while it is not accepted. Of two first filings at once one makes the record and
 * the other moves it on. What was reported on an item stays with it.
 * @throws PLAN_TOO_LONG, PLAN_DAYS_TURNED, PLAN_OUTSIDE_PHASE, PRIVATE_TEXT, WRONG_STATE, CHANGED_MEANWHILE
 */
export async function file(call: Call, input: Filing, body: Body): Promise<PlanView> {
  const request = call.move(input)
  if (body.plan && isRepeat(body.plan, 'file', request)) return planView(call, body)
  const [stored, rule, known] = await Promise.all([
    campaigns.get(campaignId),
    currentRule('plan'),
    knownIn(
      input.items.map(({ what }) => what),
      { nobody: true },
    ),
  ])
  const { phases } = found(stored, '个活动')
  const items = demand(checkItems(input.items, phases, rule.body, known))
  const first = demand(decideMove(planCase, body.plan ?? newCase(planCase), 'file', request))
  const about = { kind: 'plan', recordId: body.bodyId, villageName: body.name } as const
  const held = await call.hold(about)
  await freezeRule(rule, call.now)
  if (body.plan?.held && !held) await replaceTexts(about, call.now)
  const fresh: BodyPlan = {
    _id: body.bodyId,
    ...first,
    kind: body.kind,
    bodyName: body.name,
    items,
    progress: {},
    filedAt: call.now,
    late: filedLate(call.now, dueDayOf(phases, rule.body)),
    rule: refOf(rule),
    held,
  }
  const made = !body.plan && (await plans.insert(fresh))
  const before = made ? undefined : (body.plan ?? found(await plans.get(body.bodyId), '个方案'))
  const moved = before && (await moveCase(plans, planCase, before, 'file', request, { items, held }))
  if (moved?.changed !== false) call.record({ ...subjectOf(body), facts: { items: items.length } })
  return planView(call, { ...body, plan: moved?.record ?? fresh })
}

/** What the ledger says a step was about. */
export const subjectOf = ({ bodyId, kind }: Body) => ({
  subject: `plan:${bodyId}`,
  ...(kind === 'village' ? { villageId: bodyId } : {}),
})
