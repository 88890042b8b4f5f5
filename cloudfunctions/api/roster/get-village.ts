import { capOf } from '@shared/landscape/quota'
import type { VillagePage } from '@contract'
import type { Call } from '../../core/call'
import { campaignId, campaigns } from '../../core/records/campaign'
import { entries } from '../../core/records/landscape'
import { villages } from '../../core/records/roster'
import { found } from '../../core/refusal-error'
import { entryCard } from '../../core/views'
import { villageRow } from './view'

/** A village's public page: three requests. */
export async function getVillage(call: Call, { villageId }: { villageId: string }): Promise<VillagePage> {
  const village = found(await villages.get(villageId), '个村')
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
  return { ...villageRow(village), entries: published.map((entry) => entryCard(entry, window, call.now)) }
}
