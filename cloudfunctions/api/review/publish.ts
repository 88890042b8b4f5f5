import { isRepeat } from '@shared/case/case'
import { reviewCase } from '@shared/draw/review-case'
import type { ReviewView } from '@contract'
import type { Call } from '../../core/call'
import { moveCase } from '../../core/case-store'
import { reviews, type Review } from '../../core/records/review'
import { refuseCall } from '../../core/refusal-error'
import { demandScoring } from './load'
import { districtsOf, reviewView } from './view'

/**
 * Publishes the districts' order as the scores have it. A district whose villages are not both scored is named as
 * missing. A score or a draw that came meanwhile refuses it, to be looked at first. Requests: caller, review, record, ledger = 4.
 * @throws NOTHING_SCORED, WRONG_STATE, CHANGED_MEANWHILE
 */
export async function publish(
  call: Call,
  { clientId }: { clientId?: string | undefined },
  review: Review,
): Promise<ReviewView> {
  const request = call.move({ clientId })
  if (isRepeat(review, 'publish', request)) return reviewView(review, 'staff')
  demandScoring(review, reviewCase.moves.publish.label)
  const result = districtsOf(review)
  if (result.every(({ score }) => score === undefined)) refuseCall('NOTHING_SCORED')
  const { record } = await moveCase(reviews, reviewCase, review, 'publish', request, {
    publishedAt: call.now,
    result,
  })
  call.record({
    subject: `review:${review._id}`,
    facts: { placed: result.filter(({ place }) => place !== undefined).length, of: result.length },
  })
  return reviewView(record, 'staff')
}
