import type { Plan } from '@shared/campaign/plan'
import type { VoteWindow } from '@shared/vote/window'
import type { EntryCard, Home, NoticeRow } from '@contract'
import { Collection } from '../store/collection'

/** The one campaign of this town. */
export const campaignId = 'campaign'

/** The plan with what the town has switched since; prizes are a rule set of their own. */
export interface Campaign extends Omit<Plan, 'id' | 'prizes' | 'doublePrize'> {
  readonly _id: string
  readonly demo: boolean
  readonly window: VoteWindow | null
  /** Notice numbers given out, per year. */
  readonly noticeSequence: Readonly<Record<string, number>>
}

/** What the public pages say of the campaign: the plan, with the prizes as the rules have them now. */
export type CampaignFacts = Omit<Campaign, '_id' | 'noticeSequence'> & Pick<Plan, 'prizes' | 'doublePrize'>

/** For each record that waits, the openids of those who may not do the next step themselves. */
export type Barred = readonly (readonly string[])[]

/** What waits on the desks; shown only to those whose task it is. */
export interface Desk {
  readonly entriesToPublish: number
  readonly photosToReview: number
  readonly noticesToPublish: number
  /** Drafted notices and results, to be checked by another. */
  readonly drafts: Barred
  readonly resultDrafts: Barred
  readonly cleanupToAccept: number
  readonly vetoesToVerify: number
  readonly vetoesToConfirm: Barred
  readonly appeals: Barred
  readonly objections: number
  readonly payoutsToRecord: number
  readonly payoutsToConfirm: Barred
  /** Works a judge has still to score. */
  readonly judges: readonly { readonly judge: string; readonly left: number }[]
  readonly villages: readonly {
    readonly id: string
    readonly name: string
    readonly returned: number
    /** Entries still to be submitted to meet the task. */
    readonly missing: number
    readonly cleanupReturned: number
    /** True while a confirmed veto may be appealed. */
    readonly mayAppeal: boolean
  }[]
}

/**
 * What the public pages read: written whenever something is published and every few minutes by a job.
 * Only published, allow-listed views are in it, but for the private `desk`.
 */
export interface HomeSnapshot {
  readonly _id: 'home'
  readonly at: number
  readonly campaign: CampaignFacts
  readonly numbers: Home['numbers'] & { readonly votes: number }
  readonly villages: Home['villages']
  readonly notices: readonly NoticeRow[]
  readonly leaders: readonly EntryCard[]
  readonly newest: readonly EntryCard[]
  readonly desk: Desk
}

export const campaigns = new Collection<Campaign>({ name: 'campaigns', indexes: [] })
export const snapshots = new Collection<HomeSnapshot>({ name: 'snapshots', indexes: [] })
