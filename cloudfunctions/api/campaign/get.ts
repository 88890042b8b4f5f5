import type { CampaignView } from '@contract'
import type { Call } from '../../core/call'
import { readCampaign } from '../../core/rules'
import { campaignView } from './view'

export const get = async (call: Call): Promise<CampaignView> =>
  campaignView((await readCampaign()).facts, call.now)
