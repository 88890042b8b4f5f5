import { dayOf } from '@shared/kernel/days'
import { isOffice, officeName } from '@shared/plan/bodies'
import { countItems, dueDayOf } from '@shared/plan/plan'
import { planCase } from '@shared/plan/plan-case'
import { barredFrom } from '@shared/case/case'
import { offices } from '@shared/roster/roles'
import { campaignId, campaigns, type Waiting } from '../records/campaign'
import { plans, progressOf, type BodyPlan } from '../records/plan'
import { currentRule } from '../rules'
import { many, ofVillage, staff, type Asked, type Desk } from './desk'

/** Plans: whose is to be filed, mended or behind, and which wait to be accepted. */
export const planDesks: readonly Desk[] = [{ of: [...staff, 'cadre'], read: standingPlans }]

const fields = ['items', 'progress', 'state', 'history', 'kind'] as const

/** Three requests at once. An office's lines carry its name where a village's carry the village's. */
async function standingPlans({ now, villages }: Asked): Promise<Waiting[]> {
  const [filed, campaign, rule] = await Promise.all([
    plans.find({}, { fields, limit: many }),
    campaigns.get(campaignId),
    currentRule('plan'),
  ])
  const today = dayOf(now)
  const due = campaign && dueDayOf(campaign.phases, rule.body)
  const over = campaign?.phases[campaign.phases.length - 1]?.to ?? ''
  const planOf = new Map(filed.map((plan) => [plan._id, plan]))
  const first = campaign?.phases[0]?.from ?? ''
  const bodies = [
    ...villages.map((village) => ({ id: village._id, of: ofVillage(village) })),
    ...offices.map((office) => ({ id: office, of: { office, villageName: officeName(office) } })),
  ]
  return [
    ...bodies.flatMap(({ id, of }): Waiting[] => {
      const plan = planOf.get(id)
      if (plan?.state === 'returned') return [{ kind: 'planReturned', count: 1, ...of }]
      // Asked for from the first day of the campaign until its last; afterwards nobody files any more.
      if (!plan) return [{ kind: 'planToFile', count: due && first <= today && today <= over ? 1 : 0, ...of }]
      return [{ kind: 'planOverdue', count: overdueOf(plan, today), ...of }]
    }),
    ...filed
      .filter(({ state }) => state === 'filed')
      .map((plan): Waiting => ({
        kind: 'plansToAccept',
        count: 1,
        barred: barredFrom(planCase, plan, 'accept'),
        ...(isOffice(plan._id) ? { office: plan._id, villageName: officeName(plan._id) } : {}),
      })),
  ]
}

const overdueOf = (plan: BodyPlan, today: string) =>
  countItems(
    plan.items.map((item) => ({ ...item, state: progressOf(plan, item.id).state })),
    today,
  ).overdue
