import type { InferInput } from 'valibot'
import type { nothing } from '../../miniprogram/shared/kernel/fields'
import type * as schema from '../../miniprogram/shared/campaign/schema'
import type { Finding } from '../../miniprogram/shared/campaign/self-check'
import type { JobName } from '../../miniprogram/shared/timer/jobs'
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
  /** How often the town has changed its plan. */
  readonly turn: number
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

/** How one of the timer's jobs went last. */
export interface TimerRow {
  readonly job: JobName
  readonly name: string
  readonly what: string
  /** Absent where it never ran. */
  readonly at?: number
  /** Milliseconds the last run took. */
  readonly took: number
  readonly result: 'never' | 'idle' | 'worked' | 'failed'
  readonly workedAt?: number
  readonly failedAt?: number
  /** Failures in a row. */
  readonly failures: number
  /** It has not run for so long that the timer is not alive. */
  readonly silent: boolean
}

export interface CampaignContract {
  'timer.list': {
    input: InferInput<typeof nothing>
    output: { readonly now: number; readonly items: readonly TimerRow[] }
  }
  'campaign.get': { input: InferInput<typeof nothing>; output: CampaignView }
  'campaign.revise': { input: InferInput<typeof schema.revisePlan>; output: CampaignView }
  'campaign.selfCheck': {
    input: InferInput<typeof nothing>
    output: { findings: readonly Finding[]; checkedAt: number }
  }
  'home.get': { input: InferInput<typeof nothing>; output: Home }
}
