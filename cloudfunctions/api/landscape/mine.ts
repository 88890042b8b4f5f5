import { capOf } from '@shared/landscape/quota'
import type { MyEntries } from '@contract'
import type { Call } from '../../core/call'
import { namesIn } from '../../core/names'
import { photos } from '../../core/records/evidence'
import { campaignId, campaigns } from '../../core/records/campaign'
import { entries } from '../../core/records/landscape'
import { villages } from '../../core/records/roster'
import { found } from '../../core/refusal-error'
import { shownVotes } from '../../core/views'
import { photoIdsOf, recordView } from './view'

/** A village's board: all its entries in any state, newest first. */
export async function mine(call: Call, { villageId }: { villageId: string }): Promise<MyEntries> {
  const [stored, campaign] = await Promise.all([villages.get(villageId), campaigns.get(campaignId)])
  const village = found(stored, '个村')
  const window = campaign?.window ?? null
  const own = await entries.find({ villageId }, { order: [['submittedAt', 'desc']], limit: 200 })
  const [pictures, names] = await Promise.all([photos.byIds(photoIdsOf(own).slice(0, 1000)), namesIn(own)])
  return {
    villageId,
    villageName: village.name,
    quota: village.quota,
    cap: capOf(village),
    taken: village.taken.length,
    published: village.published,
    items: own.map((entry) => ({
      ...recordView(entry, pictures, names),
      votes: shownVotes(entry, window, call.now),
    })),
  }
}
