import { claimsOpen, deadlineOf } from '@shared/cleanup/deadline'
import type { Day } from '@shared/kernel/days'
import { quotaLight } from '@shared/landscape/quota'
import { campaignId, campaigns, type Waiting } from '../records/campaign'
import type { Village } from '../records/roster'
import { currentRule } from '../rules'
import { ofVillage, type Asked } from './desk'

/** What the villages' own counters say. */
export async function villageTasks({ now, villages }: Asked): Promise<Waiting[]> {
  const returned = villages.filter(({ cleanup }) => cleanup?.returned)
  // After the deadline nothing can be claimed any more; whether it is over is asked only where it matters.
  const mayClaim = returned.length > 0 && claimsOpen(await cleanupDeadline(), now) ? returned : []
  return [
    ...mayClaim.map((village): Waiting => ({
      kind: 'cleanupReturned',
      count: village.cleanup?.returned ?? 0,
      ...ofVillage(village),
    })),
    ...villages.map((village): Waiting => ({
      kind: 'quotaBehind',
      count: missingFrom(village),
      ...ofVillage(village),
    })),
  ]
}

async function cleanupDeadline(): Promise<Day | undefined> {
  const [rule, campaign] = await Promise.all([currentRule('cleanup'), campaigns.get(campaignId)])
  return deadlineOf(campaign?.phases ?? [], rule.body)
}

function missingFrom({ quota, published, taken }: Village): number {
  const behind = quotaLight({ quota, published, taken: taken.length }) === 'behind'
  return behind ? quota - taken.length : 0
}
