import type { RefusalCode } from '../../miniprogram/shared/kernel/refusals'
import type { ArticleContract } from './article'
import type { AssessmentContract } from './assessment'
import type { AvenueContract } from './avenue'
import type { AwardContract } from './award'
import type { CampaignContract } from './campaign'
import type { CheckContract } from './check'
import type { CleanupContract } from './cleanup'
import type { ExportContract } from './documents'
import type { EvidenceContract } from './evidence'
import type { ExposureContract } from './exposure'
import type { HouseholdContract, ImportContract, ScoringContract } from './household'
import type { InspectionContract } from './inspection'
import type { JudgingContract } from './judging'
import type { LandscapeContract } from './landscape'
import type { MessageContract } from './message'
import type { NoticeContract } from './notice'
import type { PlanContract } from './plan'
import type { PrivacyContract } from './privacy'
import type { ProblemContract } from './problem'
import type { RankingContract } from './ranking'
import type { ResponsibilityContract } from './responsibility'
import type { ReviewContract } from './review'
import type { RoadContract } from './road'
import type { RosterContract } from './roster'
import type { RulesContract } from './rules'
import type { StreetContract } from './street'
import type { VoteContract } from './vote'

export type * from './article'
export type * from './assessment'
export type * from './avenue'
export type * from './award'
export type * from './campaign'
export type * from './check'
export type * from './cleanup'
export type * from './common'
export type * from './documents'
export type * from './evidence'
export type * from './exposure'
export type * from './household'
export type * from './inspection'
export type * from './judging'
export type * from './landscape'
export type * from './message'
export type * from './notice'
export type * from './plan'
export type * from './privacy'
export type * from './problem'
export type * from './ranking'
export type * from './responsibility'
export type * from './review'
export type * from './road'
export type * from './roster'
export type * from './rules'
export type * from './screen'
export type * from './street'
export type * from './vote'

/** What the api function answers. */
export interface ApiContract
  extends
    RosterContract,
    RulesContract,
    CheckContract,
    StreetContract,
    CleanupContract,
    HouseholdContract,
    JudgingContract,
    AwardContract,
    CampaignContract,
    ScoringContract,
    InspectionContract,
    PlanContract,
    PrivacyContract,
    ProblemContract,
    RankingContract,
    AssessmentContract,
    ResponsibilityContract,
    RoadContract,
    AvenueContract,
    ReviewContract,
    LandscapeContract,
    EvidenceContract,
    VoteContract,
    NoticeContract,
    ExposureContract,
    MessageContract,
    ArticleContract {}

/** What the documents function answers. */
export interface DocumentsContract extends ImportContract, ExportContract {}

/** Every action of the town: its input as the phone sends it, and what it answers. */
export interface Contract extends ApiContract, DocumentsContract {}

export type Action = keyof Contract
export type Input<A extends Action> = Contract[A]['input']
export type Output<A extends Action> = Contract[A]['output']

/** What a function of the town is called with. */
export interface Request<A extends Action = Action> {
  readonly action: A
  readonly input: Input<A>
}

/** What it always answers; never a stack, never English. */
export type Reply<T> =
  | { readonly ok: true; readonly data: T }
  | {
      readonly ok: false
      readonly error: {
        readonly code: RefusalCode
        readonly message: string
        readonly details?: Readonly<Record<string, unknown>>
      }
    }
