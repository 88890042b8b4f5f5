import type { InferInput } from 'valibot'
import type { nothing } from '../../miniprogram/shared/kernel/fields'
import type { DrawRecord } from '../../miniprogram/shared/draw/draw'
import type * as schema from '../../miniprogram/shared/draw/schema'
import type { HistoryLine } from './common'

/** A draw as everybody may see and recompute it. */
export interface DrawView extends DrawRecord {
  readonly id: string
  readonly reviewId: string
  readonly districtId: string
  readonly districtName: string
  readonly month: string
  readonly state: 'committing' | 'revealing' | 'drawn' | 'voided'
  readonly voidedReason?: string
  readonly openedAt: number
  /** The other draws of this district in this month, oldest first: a second draw is never hidden. */
  readonly others: readonly {
    readonly id: string
    readonly openedAt: number
    readonly voidedReason?: string
  }[]
  /** Which of the commits is the caller's own, counted from 0; null for who did not commit. */
  readonly mine: number | null
}

/** One village in a review. */
export interface ReviewedVillage {
  readonly villageId: string
  readonly villageName: string
  readonly how: 'offered' | 'drawn'
  readonly scores: number
  /** Mean, hundredths; for staff at any time, for the public once published. */
  readonly mean?: number
}

/** A district's standing; a district with an unscored village is missing, never zero. */
export interface ReviewedDistrict {
  readonly districtId: string
  readonly districtName: string
  readonly villages: readonly ReviewedVillage[]
  readonly drawId?: string
  readonly score?: number
  readonly place?: number
}

export interface ReviewView {
  readonly id: string
  readonly month: string
  readonly state: 'open' | 'published'
  readonly publishedAt: number
  readonly districts: readonly ReviewedDistrict[]
  readonly missing: readonly string[]
}

/** What the caller gave a village; `turn` is named again as `seen` by who gives it anew. */
export interface OwnScore {
  readonly points: number
  readonly words: string
  readonly turn: number
}

export interface ReviewContract {
  'review.open': { input: InferInput<typeof schema.openReview>; output: ReviewView }
  /** For staff, leaders and district heads: all reviews with their progress. */
  'review.list': { input: InferInput<typeof nothing>; output: { items: readonly ReviewView[] } }
  'review.record': {
    input: InferInput<typeof schema.reviewRef>
    output: ReviewView & {
      readonly history: readonly HistoryLine[]
      readonly mine: Readonly<Record<string, OwnScore>>
    }
  }
  'review.offer': { input: InferInput<typeof schema.offerVillage>; output: ReviewView }
  'review.score': { input: InferInput<typeof schema.scoreReview>; output: ReviewView }
  'review.reopen': { input: InferInput<typeof schema.reopenReview>; output: ReviewView }
  'review.publish': { input: InferInput<typeof schema.publishReview>; output: ReviewView }
  /** The newest published review; public. */
  'review.get': { input: InferInput<typeof nothing>; output: ReviewView }
  'draw.open': { input: InferInput<typeof schema.openDraw>; output: DrawView }
  'draw.commit': { input: InferInput<typeof schema.commitDraw>; output: DrawView }
  'draw.closeCommits': { input: InferInput<typeof schema.closeCommits>; output: DrawView }
  'draw.reveal': { input: InferInput<typeof schema.revealDraw>; output: DrawView }
  'draw.void': { input: InferInput<typeof schema.voidDraw>; output: DrawView }
  /** Public from its opening on. */
  'draw.get': { input: InferInput<typeof schema.drawRef>; output: DrawView }
}
