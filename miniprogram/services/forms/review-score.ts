import type { ReviewView } from '../../../typings/contract'
import { scoreReview as schema } from '../../shared/draw/schema'
import { seenBy, type About, type Draft, type KeptPhoto } from '../draft'
import { getReviewRecord, scoreReview } from '../review'
import { checked, differences, type FormKind } from './kind'

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
  overwrites: true,
  empty: { points: null, words: '' },
  async send(draft) {
    const { clientId, subject, form } = draft
    const { reviewId, villageId } = readReviewSubject(subject)
    return scoreReview(checked(schema, { clientId, reviewId, villageId, ...seenBy(draft), ...form }))
  },
  /** Of the person's other phone. */
  async compare({ subject, form }) {
    const { reviewId, villageId } = readReviewSubject(subject)
    const own = (await getReviewRecord(reviewId)).mine[villageId]
    const theirs = inWords({ points: own?.points ?? null, words: own?.words ?? '' })
    return { lines: differences(labels, inWords(form), theirs), seen: own?.turn ?? 0 }
  },
}

const labels = { points: '打分', words: '点评' } as const
const inWords = ({ points, words }: ReviewForm) => ({
  points: points === null ? '' : `${points / 100} 分`,
  words,
})

export const reviewSubject = (reviewId: string, villageId: string): string => `${reviewId}/${villageId}`

export function readReviewSubject(subject: string): { reviewId: string; villageId: string } {
  const [reviewId = '', villageId = ''] = subject.split('/')
  return { reviewId, villageId }
}

export const aboutReview = (
  reviewId: string,
  villageId: string,
  villageName: string,
  seen?: number,
): About => ({
  subject: reviewSubject(reviewId, villageId),
  title: `给${villageName}打分`,
  villageId,
  villageName,
  ...(seen === undefined ? {} : { seen }),
})
