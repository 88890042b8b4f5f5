import type { CampaignView, Home, Input } from '../../typings/contract'
import { call } from './cloud'

const FRESH = 5 * 60_000
let known: { at: number; campaign: Promise<CampaignView> } | undefined

export const getHome = (): Promise<Home> => call('home.get', {})
export const selfCheck = () => call('campaign.selfCheck', {})

export const listTimers = () => call('timer.list', {})

/** The campaign, asked for at most every five minutes: phases and the demo mark stand on many pages. */
export function getCampaign(now = Date.now()): Promise<CampaignView> {
  if (known && now - known.at < FRESH) return known.campaign
  const campaign = call('campaign.get', {})
  known = { at: now, campaign }
  campaign.catch(() => (known = undefined))
  return campaign
}

/** The plan as the server knows it now, past what {@link getCampaign} remembers. */
export const getPlan = () => call('campaign.get', {})

export async function revisePlan(input: Input<'campaign.revise'>): Promise<CampaignView> {
  const campaign = await call('campaign.revise', input)
  known = undefined
  return campaign
}
