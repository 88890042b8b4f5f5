import type { InferInput } from 'valibot'
import type { nothing } from '../../miniprogram/shared/kernel/fields'
import type { CleanupState } from '../../miniprogram/shared/cleanup/cleanup-case'
import type * as schema from '../../miniprogram/shared/cleanup/schema'
import type { VetoState } from '../../miniprogram/shared/cleanup/veto-case'
import type { villageRef } from '../../miniprogram/shared/roster/schema'
import type { HistoryLine, Page, Versioned } from './common'
import type { EvidencePhoto } from './evidence'

/** How far a village's cleanup is; public. */
export interface CleanupProgress {
  readonly total: number
  readonly accepted: number
  readonly claimed: number
  readonly returned: number
}

/** One item of a village's checklist as the village and the inspectors see it. */
export interface CleanupItemView extends Versioned {
  readonly villageId: string
  readonly villageName: string
  readonly itemId: string
  readonly name: string
  readonly asks: string
  readonly state: CleanupState
  /** The cadre's photos of the last claim, and the inspector's of the last verdict. */
  readonly photos: readonly EvidencePhoto[]
  readonly verdictPhotos: readonly EvidencePhoto[]
  /** Why it came back, while it is returned. */
  readonly returnedReason?: string
  readonly claimedAt?: number
  /** True where this caller may not accept or return it, having claimed it. */
  readonly mine: boolean
  readonly history: readonly HistoryLine[]
}

export interface CleanupBoard {
  readonly villageId: string
  readonly villageName: string
  readonly progress: CleanupProgress
  /** The judging deadline: a day, and the days left until it (negative once over). */
  readonly deadline: string
  readonly daysLeft: number
  readonly items: readonly CleanupItemView[]
  readonly veto?: VetoView
}

export interface VetoView extends Versioned {
  readonly villageId: string
  readonly villageName: string
  readonly state: VetoState
  readonly stateName: string
  /** The items that were not accepted at the deadline, as they stood when it was proposed. */
  readonly missing: readonly {
    readonly itemId: string
    readonly name: string
    readonly state: CleanupState
    readonly reason?: string
  }[]
  readonly deadline: string
  readonly proposedAt: number
  /** The inspector's photos and words from the spot; words are in the history too. */
  readonly photos: readonly EvidencePhoto[]
  readonly verified?: string
  readonly appeal?: { readonly words: string; readonly at: number; readonly photos: readonly EvidencePhoto[] }
  /** Until when the village may appeal; once confirmed. */
  readonly appealUntil?: number
  /** Moves this caller may make now, by role and by what the caller did before. */
  readonly mayMove: readonly ('verify' | 'confirm' | 'dismiss' | 'appeal' | 'uphold' | 'clear')[]
  readonly history: readonly HistoryLine[]
}

/** A village in the inspector's list. */
export interface CleanupVillage {
  readonly villageId: string
  readonly villageName: string
  readonly order: number
  readonly progress: CleanupProgress
  readonly veto?: VetoState
}

export interface CleanupContract {
  'cleanup.board': { input: InferInput<typeof villageRef>; output: CleanupBoard }
  'cleanup.claim': { input: InferInput<typeof schema.claimCleanup>; output: CleanupItemView }
  'cleanup.queue': { input: InferInput<typeof schema.cleanupQueue>; output: Page<CleanupItemView> }
  'cleanup.accept': { input: InferInput<typeof schema.acceptCleanup>; output: CleanupItemView }
  'cleanup.return': { input: InferInput<typeof schema.returnCleanup>; output: CleanupItemView }
  'cleanup.reopen': { input: InferInput<typeof schema.reopenCleanup>; output: CleanupItemView }
  /** All villages with their progress: for inspectors and staff. */
  'cleanup.villages': {
    input: InferInput<typeof nothing>
    output: { deadline: string; daysLeft: number; items: readonly CleanupVillage[] }
  }
  'veto.list': { input: InferInput<typeof nothing>; output: { deadline: string; items: readonly VetoView[] } }
  'veto.verify': { input: InferInput<typeof schema.verifyVeto>; output: VetoView }
  'veto.confirm': { input: InferInput<typeof schema.moveVeto>; output: VetoView }
  'veto.dismiss': { input: InferInput<typeof schema.moveVetoWithReason>; output: VetoView }
  'veto.appeal': { input: InferInput<typeof schema.appealVeto>; output: VetoView }
  'veto.uphold': { input: InferInput<typeof schema.moveVetoWithReason>; output: VetoView }
  'veto.clear': { input: InferInput<typeof schema.moveVetoWithReason>; output: VetoView }
}
