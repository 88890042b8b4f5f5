import { reviewCase } from '@shared/draw/review-case'
import type { ReviewView } from '@contract'
import type { Call } from '../../core/call'
import { moveCase } from '../../core/case-store'
import { reviews, type Review } from '../../core/records/review'
import { reviewView } from './view'

/** Takes a published order back for its scores to be corrected; until it is published anew nobody else sees it. @throws WRONG_STATE */
export async function reopen(
  call: Call,
  { reason, clientId }: { reason: string; clientId?: string | undefined },
  review: Review,
): Promise<ReviewView> {
  const request = call.move({ reason, clientId })
  const { record, changed } = await moveCase(reviews, reviewCase, review, 'reopen', request, {
    publishedAt: 0,
  })
  if (changed) call.record({ subject: `review:${review._id}`, why: reason })
  return reviewView(record, 'staff')
}
