import { reviewCase } from '@shared/draw/review-case'
import { reviews, type Review, type ReviewDistrict } from '../../core/records/review'
import { found, refuseCall } from '../../core/refusal-error'

export const loadReview = async ({ reviewId }: { reviewId: string }): Promise<Review> =>
  found(await reviews.get(reviewId), '次现场点评')

/** The review with the district that is asked about, for the authority over it. */
export const loadOfDistrict = async (input: { reviewId: string; districtId: string }) => ({
  review: await loadReview(input),
  districtId: input.districtId,
})

export const districtIn = ({ districts }: Review, districtId: string): ReviewDistrict =>
  found(
    districts.find((district) => district.districtId === districtId),
    '个管区',
  )

/** What is in a review changes only before it is published. @throws WRONG_STATE */
export function demandOpen({ state }: Review, move: string): void {
  if (state !== 'open') refuseCall('WRONG_STATE', { state: reviewCase.states[state], move })
}

/** Scores change also while it is corrected. @throws WRONG_STATE */
export function demandScoring(review: Review, move: string): void {
  if (review.state !== 'reopened') demandOpen(review, move)
}
