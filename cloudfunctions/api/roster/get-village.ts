import { dayOf } from '@shared/kernel/days'
import { capOf } from '@shared/landscape/quota'
import { isOverdue } from '@shared/plan/plan'
import type { PublicPlan, VillagePage } from '@contract'
import type { Call } from '../../core/call'
import { campaignId, campaigns } from '../../core/records/campaign'
import { entries } from '../../core/records/landscape'
import { progressOf, type BodyPlan } from '../../core/records/plan'
import type { Responsibility } from '../../core/records/responsibility'
import { villages, type Village } from '../../core/records/roster'
import { found } from '../../core/refusal-error'
import { standingLookups, standingView, type Standing } from '../../core/village-standing'
import { entryCard } from '../../core/views'
import { publicChain } from '../responsibility/view'
import { villageRow } from './view'

/** All that is public of a village, on one page: three requests. */
export async function getVillage(call: Call, { villageId }: { villageId: string }): Promise<VillagePage> {
  type Row = Village & Standing & { readonly plans: BodyPlan[]; readonly chains: Responsibility[] }
  const [stored] = await villages.aggregate<Row>([
    ['match', { _id: villageId }],
    ['lookup', { from: 'plans', localField: '_id', foreignField: '_id', as: 'plans' }],
    ['lookup', { from: 'responsibilities', localField: '_id', foreignField: '_id', as: 'chains' }],
    ...standingLookups(villageId),
    ['limit', 1],
  ])
  const village = found(stored, '个村')
  const [campaign, published] = await Promise.all([
    campaigns.get(campaignId),
    entries.find(
      { villageId, state: 'published' },
      {
        order: [
          ['publishedAt', 'desc'],
          ['_id', 'desc'],
        ],
        limit: capOf(village),
      },
    ),
  ])
  const { window } = found(campaign, '个活动')
  const plan = village.plans[0]
  return {
    ...villageRow(village),
    entries: published.map((entry) => entryCard(entry, window, call.now)),
    ...standingView(village),
    chain: publicChain(village.chains[0]),
    ...(plan?.state === 'accepted' && !plan.held ? { plan: publicPlan(plan, call.now) } : {}),
  }
}

/** What and how far, without names; every field is named here. */
function publicPlan(plan: BodyPlan, now: number): PublicPlan {
  const items = plan.items.map(({ id, what, from, to }) => {
    const { state } = progressOf(plan, id)
    return { what, from, to, state, overdue: isOverdue({ to, state }, dayOf(now)) }
  })
  return { items, done: items.filter(({ state }) => state === 'done').length }
}
