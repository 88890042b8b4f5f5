import type { CaseRecord } from '@shared/case/case'
import type { DrawEntry } from '@shared/draw/draw'
import type { Month } from '@shared/kernel/days'
import { Collection } from '../store/collection'

/** A month's on-site review; `_id` is the month. */
export interface Review extends CaseRecord<'new' | 'open' | 'published', 'open' | 'publish'> {
  readonly _id: string
  readonly month: Month
  readonly publishedAt: number
  /** The good village each district offers, by district. */
  readonly offered: Readonly<Record<string, string>>
}

/** One leader's or district head's score of one village; `_id` is `reviewId:villageId:openid`. Private: whose. */
export interface ReviewScore {
  readonly _id: string
  readonly reviewId: string
  readonly villageId: string
  readonly by: string
  readonly points: number
  readonly words: string
  readonly at: number
}

/** A draw; `_id` is `reviewId:districtId` for the first, with a number behind it after a voided one. */
export interface Draw extends CaseRecord<
  'new' | 'committing' | 'revealing' | 'drawn' | 'voided',
  'open' | 'closeCommits' | 'draw' | 'void'
> {
  readonly _id: string
  readonly reviewId: string
  readonly districtId: string
  readonly list: readonly DrawEntry[]
  readonly listSha256: string
  readonly commits: readonly {
    readonly by: string
    readonly commitment: string
    readonly at: number
    readonly secret: string
  }[]
  readonly drawn: string
}

export const reviews = new Collection<Review>({
  name: 'reviews',
  indexes: [{ fields: { state: 1, month: -1 } }],
})
export const reviewScores = new Collection<ReviewScore>({
  name: 'reviewScores',
  indexes: [{ fields: { reviewId: 1 } }],
})
export const draws = new Collection<Draw>({
  name: 'draws',
  indexes: [{ fields: { reviewId: 1 } }, { fields: { drawn: 1 } }],
})
