import type { CampaignView } from '@contract'
import type { Call } from '../../core/call'
import { snapshots } from '../../core/records/campaign'
import { readCampaign } from '../../core/rules'
import { campaignView } from './view'

/** From the public snapshot, which every change of the campaign and its prizes writes anew: one request. */
export async function get(call: Call): Promise<CampaignView> {
  const snapshot = await snapshots.get('home')
  return campaignView(snapshot?.campaign ?? (await readCampaign()).facts, call.now)
}
