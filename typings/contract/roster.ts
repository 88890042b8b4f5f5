import type { InferInput } from 'valibot'
import type { Office, Role, RoleGrant } from '../../miniprogram/shared/roster/roles'
import type * as schema from '../../miniprogram/shared/roster/schema'
import type { nothing } from '../../miniprogram/shared/kernel/fields'
import type { QuotaLight } from '../../miniprogram/shared/landscape/quota'
import type { AwardedWork, RankedWork, VetoedVillage } from '../../miniprogram/shared/award/result'
import type { AssessedVillage } from '../../miniprogram/shared/assessment/sheet'
import type { RankedVillage } from '../../miniprogram/shared/ranking/ranking'
import type { ExhibitCard } from './avenue'
import type { ExposureCard } from './exposure'
import type { EntryCard } from './landscape'
import type { PublicPlan } from './plan'
import type { PublicLink } from './responsibility'

export interface VillageRow {
  readonly id: string
  readonly name: string
  readonly order: number
  readonly quota: number
  readonly cap: number
  /** Entries standing (submitted, returned or published) and entries published. */
  readonly taken: number
  readonly published: number
  readonly light: QuotaLight
  readonly districtId?: string
  readonly districtName?: string
}

export interface VillagePage extends VillageRow {
  /** The village's published entries, newest first (at most its cap). */
  readonly entries: readonly EntryCard[]
  /** Who answers for it, by office and role; by name only with consent. */
  readonly chain: readonly PublicLink[]
  readonly plan?: PublicPlan
  /** Its place in the newest published month, with last month's and the places before. */
  readonly ranking?: Pick<RankedVillage, 'place' | 'before' | 'score' | 'trend'> & {
    readonly month: string
    /** How many villages stand in the order. */
    readonly ranked: number
  }
  /** What the standing result says of it: its prizes, best first, or why it takes none. */
  readonly contest?: {
    /** False while the notice period runs. */
    readonly final: boolean
    readonly prizes: readonly (Pick<AwardedWork, 'entryId' | 'prizeId' | 'prizeName' | 'amount'> &
      Pick<RankedWork, 'number' | 'title'>)[]
    readonly vetoed?: Pick<VetoedVillage, 'missing' | 'entries'>
  }
  /** Items of the cleanup's checklist that are accepted, of all. */
  readonly cleanup: { readonly accepted: number; readonly items: number }
  /** The newest good and bad examples. */
  readonly examples: readonly ExposureCard[]
  /** Its line of the newest published year. */
  readonly assessment?: Pick<AssessedVillage, 'place' | 'score' | 'gradeName'> & { readonly year: string }
  /** Shops that are open, and how many of them signed the pledge. */
  readonly shops: { readonly open: number; readonly signed: number }
  readonly exhibits: readonly ExhibitCard[]
}

/** A grant with its words: "中西里 村干部". */
export interface GrantView extends RoleGrant {
  readonly label: string
}

export interface Me {
  readonly name?: string
  readonly grants: readonly GrantView[]
  /** True where no admin exists yet and the set-up code may be used. */
  readonly setupOpen: boolean
  readonly todo: readonly TodoLine[]
}

/** The kinds of tasks that can wait for somebody. */
export type TodoKind =
  | 'sheetsToFill'
  | 'cleanupToAccept'
  | 'cleanupReturned'
  | 'vetoesToVerify'
  | 'vetoesToConfirm'
  | 'appeals'
  | 'mayAppeal'
  | 'resultsToCheck'
  | 'objections'
  | 'payoutsToRecord'
  | 'payoutsToConfirm'
  | 'entriesToPublish'
  | 'entriesReturned'
  | 'photosToReview'
  | 'textsToReview'
  | 'textsReturned'
  | 'noticesToCheck'
  | 'noticesToPublish'
  | 'quotaBehind'
  | 'householdsToScore'
  | 'visitsToMake'
  | 'shopsToSign'
  | 'shopsToCheck'
  | 'rebounds'
  | 'reboundsToHelp'
  | 'offersToMake'
  | 'drawsToJoin'
  | 'secretsToReveal'
  | 'villagesToReview'
  | 'rankingsToCheck'
  | 'rankingsToPublish'
  | 'assessmentsToCheck'
  | 'assessmentsToPublish'
  | 'assessmentAppeals'
  | 'mayAppealAssessment'
  | 'proposalsToDecide'
  | 'problemsToConfirm'
  | 'problemsToMend'
  | 'problemsOverdue'
  | 'problemsToVerify'
  | 'extensionsToDecide'
  | 'rechecksToMake'
  | 'faultsToConfirm'
  | 'reportsToAnswer'
  | 'exposuresToCheck'
  | 'exposuresToPublish'
  | 'exposuresToAnswer'
  | 'planToFile'
  | 'planReturned'
  | 'planOverdue'
  | 'plansToAccept'
  | 'roundToOpen'
  | 'rankingToCompute'

/** Something waiting for this person, with where to do it. */
export interface TodoLine {
  readonly kind: TodoKind
  readonly count: number
  readonly text: string
  readonly villageId?: string
  readonly office?: Office
}

export interface InvitationView {
  readonly code: string
  readonly role: Role
  readonly label: string
  readonly note: string
  readonly createdAt: number
  readonly expiresAt: number
  readonly state: 'open' | 'used' | 'expired' | 'revoked'
  readonly acceptedBy?: string
}

export interface PersonView {
  readonly personId: string
  readonly name: string
  readonly grants: readonly GrantView[]
  readonly since: number
}

export interface RosterContract {
  'village.list': { input: InferInput<typeof nothing>; output: { items: readonly VillageRow[] } }
  'village.get': { input: InferInput<typeof schema.villageRef>; output: VillagePage }
  'village.revise': { input: InferInput<typeof schema.reviseVillage>; output: VillageRow }
  'me.get': { input: InferInput<typeof nothing>; output: Me }
  'admin.claim': { input: InferInput<typeof schema.claimAdmin>; output: Me }
  'invitation.create': { input: InferInput<typeof schema.createInvitation>; output: InvitationView }
  'invitation.get': { input: InferInput<typeof schema.invitationRef>; output: InvitationView }
  'invitation.accept': { input: InferInput<typeof schema.acceptInvitation>; output: Me }
  'invitation.list': { input: InferInput<typeof nothing>; output: { items: readonly InvitationView[] } }
  'invitation.revoke': { input: InferInput<typeof schema.invitationRef>; output: InvitationView }
  'person.list': { input: InferInput<typeof nothing>; output: { items: readonly PersonView[] } }
  'person.revokeRole': { input: InferInput<typeof schema.revokeRole>; output: PersonView }
}

export type { Office, Role }
