import { daysBetween, dayOf, type Moment } from '@shared/kernel/days'
import { phaseOn } from '@shared/campaign/plan'
import { tallyVisible, windowState } from '@shared/vote/window'
import { campaignId, type CampaignFacts, type HomeSnapshot } from '../../core/records/campaign'
import type { CampaignView, EntryCard, Home, TodoLine } from '@contract'

/** The campaign on the day of a moment: its phase with the days left, or the next phase. */
export function campaignView(campaign: CampaignFacts, now: Moment): CampaignView {
  const today = dayOf(now)
  const phase = phaseOn(campaign.phases, today)
  const next = phase ? undefined : campaign.phases.find(({ from }) => from > today)
  return {
    id: campaignId,
    name: campaign.name,
    town: campaign.town,
    contestName: campaign.contestName,
    phases: campaign.phases,
    prizes: campaign.prizes,
    announcedPrizeMoney: campaign.announcedPrizeMoney,
    perVillage: campaign.perVillage,
    plannedLandscapes: campaign.plannedLandscapes,
    doublePrize: campaign.doublePrize,
    today,
    ...(phase ? { phase, daysLeft: daysBetween(today, phase.to) } : {}),
    ...(next ? { upcoming: { ...next, inDays: daysBetween(today, next.from) } } : {}),
    demo: campaign.demo,
    turn: campaign.turn ?? 0,
    window: { state: windowState(campaign.window, now), window: campaign.window },
  }
}

/**
 * The home page from the snapshot. Where the tally has closed since the snapshot was taken, counts are hidden
 * and the order by votes, which would give them away, is left out.
 */
export function homeView(snapshot: HomeSnapshot, todo: readonly TodoLine[], now: Moment): Home {
  const shown = tallyVisible(snapshot.campaign.window, now)
  const card = (entry: EntryCard): EntryCard => (shown ? entry : { ...entry, votes: null })
  return {
    campaign: campaignView(snapshot.campaign, now),
    numbers: { ...snapshot.numbers, votes: shown ? snapshot.numbers.votes : null },
    villages: snapshot.villages,
    notices: snapshot.notices,
    leaders: shown ? snapshot.leaders : [],
    newest: snapshot.newest.map(card),
    examples: snapshot.examples,
    snapshotAt: snapshot.at,
    todo,
  }
}

/** The home page before the first snapshot: the plan, and nothing in it yet. */
export const emptyHome = (campaign: CampaignFacts, now: Moment): Home => ({
  campaign: campaignView(campaign, now),
  numbers: {
    villages: 0,
    villagesMet: 0,
    landscapes: 0,
    planned: campaign.plannedLandscapes,
    votes: tallyVisible(campaign.window, now) ? 0 : null,
    notices: 0,
  },
  villages: [],
  notices: [],
  leaders: [],
  newest: [],
  examples: [],
  snapshotAt: 0,
  todo: [],
})
