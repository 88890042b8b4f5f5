import { barredFrom, movesFrom } from '@shared/case/case'
import type { Day } from '@shared/kernel/days'
import { decidesPlans, mayFileFor } from '@shared/plan/bodies'
import { countItems, dueDayOf, isOverdue, mayReport, type PlanItem } from '@shared/plan/plan'
import { planCase, type PlanMove } from '@shared/plan/plan-case'
import type { EvidencePhoto, PlanItemView, PlanRow, PlanView } from '@contract'
import type { Call } from '../../core/call'
import { evidenceOf } from '../../core/evidence'
import { namesIn } from '../../core/names'
import { campaignId, campaigns } from '../../core/records/campaign'
import { progressOf, type BodyPlan } from '../../core/records/plan'
import { found } from '../../core/refusal-error'
import { currentRule } from '../../core/rules'
import { historyLines } from '../../core/views'
import type { Body } from './body'

/** The phases, the rules of now and the day plans are due. Two requests at once. */
export async function readPlanFrame() {
  const [stored, rule] = await Promise.all([campaigns.get(campaignId), currentRule('plan')])
  const { phases } = found(stored, '个活动')
  return { phases, rule, due: dueDayOf(phases, rule.body) }
}

export function planRow({ bodyId, kind, name, plan }: Body, due: Day | undefined, today: Day): PlanRow {
  const state = plan?.state ?? 'none'
  const tracked = (plan?.items ?? []).map((item) => ({ ...item, state: progressOf(plan, item.id).state }))
  return {
    bodyId,
    kind,
    name,
    state,
    stateName: planCase.states[state],
    ...(plan ? { filedAt: plan.filedAt } : {}),
    late: plan ? plan.late : due !== undefined && due < today,
    ...countItems(tracked, today),
  }
}

/** The whole plan for its own people and staff: four requests, one more where items have photos. */
export async function planView(call: Call, body: Body): Promise<PlanView> {
  const { plan } = body
  const photoIds = (plan?.items ?? []).flatMap(({ id }) => progressOf(plan, id).photoIds)
  const [{ phases, rule, due }, pictures, names] = await Promise.all([
    readPlanFrame(),
    evidenceOf(photoIds),
    namesIn(plan ? [plan] : []),
  ])
  const returned = plan?.state === 'returned' ? plan.history[plan.history.length - 1]?.reason : undefined
  return {
    ...planRow(body, due, call.today),
    version: plan?.version ?? 0,
    due: due ?? '',
    today: call.today,
    phases,
    mostItems: rule.body.mostItems,
    items: (plan?.items ?? []).map((item) => itemView(item, plan, pictures, call.today)),
    ...(returned ? { returnedReason: returned } : {}),
    mayMove: await movesOf(call, body),
    history: plan ? historyLines(planCase, plan, names) : [],
  }
}

function itemView(
  item: PlanItem,
  plan: BodyPlan | undefined,
  pictures: ReadonlyMap<string, EvidencePhoto>,
  today: Day,
): PlanItemView {
  const { state, note, photoIds, at, turn } = progressOf(plan, item.id)
  return {
    ...item,
    state,
    overdue: isOverdue({ to: item.to, state }, today),
    note,
    photos: photoIds.flatMap((id) => pictures.get(id) ?? []),
    ...(at ? { reportedAt: at } : {}),
    turn,
  }
}

async function movesOf(call: Call, { bodyId, kind, plan }: Body): Promise<(PlanMove | 'report')[]> {
  const grants = (await call.caller.person())?.grants ?? []
  const files = mayFileFor(grants, bodyId)
  const decides = !files && decidesPlans(grants, kind)
  const moves = movesFrom(planCase, plan?.state ?? 'none').filter(
    (move) =>
      (move === 'file' ? files : decides) &&
      !(plan && barredFrom(planCase, plan, move).includes(call.caller.openid)),
  )
  return [...moves, ...(files && plan && mayReport(plan).ok ? (['report'] as const) : [])]
}
