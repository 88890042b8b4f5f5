import type { CaseRecord } from '@shared/case/case'
import type { DrawEntry } from '@shared/draw/draw'
import type { DrawMove, DrawState } from '@shared/draw/draw-case'
import type { ReviewMove, ReviewState } from '@shared/draw/review-case'
import type { Month } from '@shared/kernel/days'
import type { Role } from '@shared/roster/roles'
import type { ReviewedDistrict } from '@contract'
import { byWrites, type Written } from './ledger'
import { Collection } from '../store/collection'

/** A district with its villages, as they were when the review was opened. */
export interface ReviewDistrict {
  readonly districtId: string
  readonly districtName: string
  readonly villages: readonly { readonly id: string; readonly name: string }[]
}

/** What one leader or district head gave one village. Private: whose. */
export interface ReviewScore {
  readonly points: number
  readonly words: string
  readonly at: number
  /** Counts the times it was given anew; absent in those of an older program. */
  readonly turn?: number
  /** The last requests it was given by: one of them that comes again gives nothing anew. */
  readonly asked?: readonly string[]
}

/** The draw that stands for a district; its village once it is drawn, else empty. */
export interface StandingDraw {
  readonly id: string
  readonly villageId: string
}

/**
 * A month's on-site review; `_id` is the month. Offers, standing draws and scores are its own fields, so that each changes by one
 * write that asks whether it is still open, and what is published is what stood there. All but `result` is private.
 */
export interface Review extends CaseRecord<ReviewState, ReviewMove>, Written {
  readonly _id: string
  readonly month: Month
  readonly publishedAt: number
  readonly districts: readonly ReviewDistrict[]
  /** The good village each district offers, by district. */
  readonly offered: Readonly<Record<string, string>>
  readonly draws: Readonly<Record<string, StandingDraw>>
  /** By village, then by openid. */
  readonly scores: Readonly<Record<string, Readonly<Record<string, ReviewScore>>>>
  /** The districts as published; none before. */
  readonly result: readonly ReviewedDistrict[]
}

/** The villages of a district that are in the review: the offered and, once drawn, the drawn one. */
export function reviewedOf(review: Pick<Review, 'offered' | 'draws'>, districtId: string) {
  const offered = review.offered[districtId]
  const drawn = review.draws[districtId]?.villageId
  return [
    ...(offered ? [{ villageId: offered, how: 'offered' as const }] : []),
    ...(drawn ? [{ villageId: drawn, how: 'drawn' as const }] : []),
  ]
}

/** A draw; `_id` is `reviewId:districtId` for the first, with a number behind it after a voided one. */
export interface Draw extends CaseRecord<DrawState, DrawMove>, Written {
  readonly _id: string
  readonly reviewId: string
  readonly districtId: string
  readonly districtName: string
  readonly list: readonly DrawEntry[]
  readonly listSha256: string
  /** `by` is private: everybody sees the role and a number. */
  readonly commits: readonly {
    readonly by: string
    readonly role: Role
    readonly commitment: string
    readonly at: number
  }[]
  /** 0 while commits are taken. */
  readonly closedAt: number
  /** Hex, by openid: each writes the own one. */
  readonly secrets: Readonly<Record<string, string>>
  /** Of the reason it was voided for. */
  readonly held?: string
  /** The id drawn, kept where the draw was voided afterwards; empty before. */
  readonly drawn: string
}

export const reviews = new Collection<Review>({
  name: 'reviews',
  indexes: [byWrites, { fields: { 'history.at': -1 } }, { fields: { state: 1, month: -1 } }],
})
export const draws = new Collection<Draw>({
  name: 'draws',
  indexes: [
    byWrites,
    { fields: { 'history.at': -1 } },
    { fields: { reviewId: 1, districtId: 1, _id: 1 } },
    { fields: { drawn: 1 } },
    { fields: { state: 1 } },
  ],
})
