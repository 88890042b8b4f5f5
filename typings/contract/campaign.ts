import type { InferInput } from 'valibot'
import type { nothing } from '../../miniprogram/shared/kernel/fields'
import type { Finding } from '../../miniprogram/shared/campaign/self-check'
import type { Phase, Plan } from '../../miniprogram/shared/campaign/plan'
import type { ExposureCard } from './exposure'
import type { EntryCard } from './landscape'
import type { NoticeRow } from './notice'
import type { TodoLine, VillageRow } from './roster'
import type { WindowView } from './vote'

export interface CampaignView extends Plan {
  /** The town's day on the server. */
  readonly today: string
  readonly phase?: Phase
  /** Days until the current phase ends, 0 on its last day. */
  readonly daysLeft?: number
  /** The next phase when none is running. */
  readonly upcoming?: Phase & { readonly inDays: number }
  readonly demo: boolean
  readonly window: WindowView
}

/** What the home page shows, from the published snapshot alone. */
export interface Home {
  readonly campaign: CampaignView
  readonly numbers: {
    readonly villages: number
    readonly villagesMet: number
    readonly landscapes: number
    readonly planned: number
    readonly votes: number | null
    readonly notices: number
  }
  readonly villages: readonly Pick<VillageRow, 'id' | 'name' | 'order' | 'quota' | 'published' | 'light'>[]
  readonly notices: readonly NoticeRow[]
  readonly leaders: readonly EntryCard[]
  readonly newest: readonly EntryCard[]
  /** The newest good examples, then the newest bad ones. */
  readonly examples: readonly ExposureCard[]
  readonly snapshotAt: number
  readonly todo: readonly TodoLine[]
}

export interface CampaignContract {
  'campaign.get': { input: InferInput<typeof nothing>; output: CampaignView }
  'campaign.selfCheck': {
    input: InferInput<typeof nothing>
    output: { findings: readonly Finding[]; checkedAt: number }
  }
  'home.get': { input: InferInput<typeof nothing>; output: Home }
}
