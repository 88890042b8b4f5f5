import { dayOf } from '@shared/kernel/days'
import { capOf } from '@shared/landscape/quota'
import { isOverdue } from '@shared/plan/plan'
import type { PublicPlan, VillagePage } from '@contract'
import type { Call } from '../../core/call'
import { exhibitCard } from '../../core/exhibit-card'
import { exposureCard } from '../../core/exposure-card'
import { campaignId, campaigns } from '../../core/records/campaign'
import { entries } from '../../core/records/landscape'
import { progressOf, type BodyPlan } from '../../core/records/plan'
import { villages } from '../../core/records/roster'
import { found } from '../../core/refusal-error'
import { onRoad } from '../../core/roads'
import { entryCard } from '../../core/views'
import { publicChain } from '../responsibility/view'
import { villageRow } from './view'
import {
  assessmentPart,
  cleanupPart,
  contestPart,
  rankingPart,
  villageStages,
  type VillageParts,
} from './village-parts'

/** A village's public page, with everything public about it: three requests. */
export async function getVillage(call: Call, { villageId }: { villageId: string }): Promise<VillagePage> {
  const [stored] = await villages.aggregate<VillageParts>(villageStages(villageId))
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
    chain: publicChain(village.chains[0]),
    ...(plan?.state === 'accepted' && !plan.held ? { plan: publicPlan(plan, call.now) } : {}),
    ...rankingPart(village),
    ...contestPart(village),
    cleanup: cleanupPart(village),
    examples: village.examples.map(exposureCard),
    ...assessmentPart(village),
    shops: { open: village.shops[0]?.open ?? 0, signed: village.shops[0]?.signed ?? 0 },
    exhibits: village.exhibits
      .filter(({ held }) => !held)
      .map((exhibit) => exhibitCard(onRoad(exhibit, village.roads), village.pictures)),
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
