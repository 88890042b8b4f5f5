import type { Plan } from '@shared/campaign/plan'
import type { Office } from '@shared/roster/roles'
import type { VoteWindow } from '@shared/vote/window'
import type { EntryCard, ExposureCard, Home, NoticeRow, ScreenData, TodoKind } from '@contract'
import { byWrites, type Written } from './ledger'
import { Collection } from '../store/collection'

/** The one campaign of this town. */
export const campaignId = 'campaign'

/** The plan with what the town has switched since; prizes are a rule set of their own. */
export interface Campaign extends Omit<Plan, 'id' | 'prizes' | 'doublePrize'>, Written {
  readonly _id: string
  readonly demo: boolean
  readonly window: VoteWindow | null
  /** Notice numbers given out, per year. */
  readonly noticeSequence: Readonly<Record<string, number>>
  /** How often the town has changed its plan; absent before the first time. */
  readonly turn?: number
}

/** What the public pages say of the campaign: the plan, with the prizes as the rules have them now. */
export type CampaignFacts = Omit<Campaign, '_id' | 'noticeSequence' | 'writes'> &
  Pick<Plan, 'prizes' | 'doublePrize'>

/** Something that waits for somebody; shown only to those whose task it is. */
export interface Waiting {
  readonly kind: TodoKind
  readonly count: number
  /** The village whose people it waits for. */
  readonly villageId?: string
  readonly villageName?: string
  /** The office whose people it waits for. */
  readonly office?: Office
  /** The district it is about. */
  readonly districtId?: string
  /** openid, where it waits for one person alone. */
  readonly person?: string
  /** openids of those who may not do it: the second pair of eyes, or who has done their part. */
  readonly barred?: readonly string[]
}

/** What the hall's screen shows besides: public all of it. */
export interface ScreenPart {
  /** How many items the cleanup's checklist has, and how many of them each village has done. */
  readonly items: number
  readonly cleanup: readonly { readonly villageId: string; readonly accepted: number }[]
  readonly ranking: ScreenData['ranking']
  /** As on the screen, but with file ids for addresses. */
  readonly examples: ScreenData['examples']
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
  /** The newest good and bad examples. */
  readonly examples: readonly ExposureCard[]
  readonly screen: ScreenPart
  readonly desk: readonly Waiting[]
}

export const campaigns = new Collection<Campaign>({ name: 'campaigns', indexes: [byWrites] })
export const snapshots = new Collection<HomeSnapshot>({ name: 'snapshots', indexes: [] })
