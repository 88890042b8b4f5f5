import { officeName } from '@shared/plan/bodies'
import { offices } from '@shared/roster/roles'
import type { Output } from '@contract'
import type { Call } from '../../core/call'
import { plans } from '../../core/records/plan'
import { villages } from '../../core/records/roster'
import type { Body } from './body'
import { planRow, readPlanFrame } from './view'

/** Every body with how its plan stands. Five requests with the caller's. */
export async function board(call: Call): Promise<Output<'plan.board'>> {
  const [{ due }, filed, all] = await Promise.all([readPlanFrame(), plans.all(), villages.all()])
  const planOf = new Map(filed.map((plan) => [plan._id, plan]))
  const bodies: Body[] = [
    ...all
      .sort((a, b) => a.order - b.order)
      .map(({ _id, name }) => ({ bodyId: _id, kind: 'village' as const, name, plan: planOf.get(_id) })),
    ...offices.map((id) => ({
      bodyId: id,
      kind: 'office' as const,
      name: officeName(id),
      plan: planOf.get(id),
    })),
  ]
  return { due: due ?? '', today: call.today, items: bodies.map((body) => planRow(body, due, call.today)) }
}
