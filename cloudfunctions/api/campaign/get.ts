import type { CampaignView } from '@contract'
import type { Call } from '../../core/call'
import { campaignId, campaigns } from '../../core/records/campaign'
import { found } from '../../core/refusal-error'
import { campaignView } from './view'

export const get = async (call: Call): Promise<CampaignView> =>
  campaignView(found(await campaigns.get(campaignId), '个活动'), call.now)
