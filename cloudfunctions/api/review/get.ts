import type { ReviewView } from '@contract'
import { reviews } from '../../core/records/review'
import { found } from '../../core/refusal-error'
import { publicFields, publicReviewView } from './view'

/** The newest published review, as everybody sees it: one request. */
export async function get(): Promise<ReviewView> {
  const [last] = await reviews.find(
    { state: 'published' },
    { order: [['month', 'desc']], fields: publicFields, limit: 1 },
  )
  return publicReviewView(found(last, '次现场点评'))
}
