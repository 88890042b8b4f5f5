import type { ReviewView } from '../../../typings/contract'
import { scoreReview as schema } from '../../shared/draw/schema'
import type { About, Draft, KeptPhoto } from '../draft'
import { scoreReview } from '../review'
import { checked, type FormKind } from './kind'

/** What a leader gives a village on the spot; points in hundredths. */
export interface ReviewForm {
  readonly points: number | null
  readonly words: string
}
export type ReviewDraft = Draft<ReviewForm>

/** Its subject is the village in the review. */
export const reviewScoreKind: FormKind<ReviewForm, KeptPhoto, ReviewView> = {
  name: 'reviewScore',
  what: '现场点评',
  where: 'outdoors',
  photos: 0,
  empty: { points: null, words: '' },
  async send({ clientId, subject, form }) {
    const { reviewId, villageId } = readReviewSubject(subject)
    return scoreReview(checked(schema, { clientId, reviewId, villageId, ...form }))
  },
}

export const reviewSubject = (reviewId: string, villageId: string): string => `${reviewId}/${villageId}`

export function readReviewSubject(subject: string): { reviewId: string; villageId: string } {
  const [reviewId = '', villageId = ''] = subject.split('/')
  return { reviewId, villageId }
}

export const aboutReview = (reviewId: string, villageId: string, villageName: string): About => ({
  subject: reviewSubject(reviewId, villageId),
  title: `给${villageName}打分`,
  villageId,
  villageName,
})
