import { reviewCase } from '@shared/draw/review-case'
import type { Output } from '@contract'
import type { Call } from '../../core/call'
import { namesIn } from '../../core/names'
import type { Review } from '../../core/records/review'
import { historyLines } from '../../core/views'
import { reviewView, sightOf } from './view'

/** A review with its history and the caller's own scores; nobody else's. Requests: caller, review, names = 3. */
export async function record(call: Call, _input: unknown, review: Review): Promise<Output<'review.record'>> {
  const { openid } = call.caller
  const mine = Object.entries(review.scores).flatMap(([villageId, given]) => {
    const own = given[openid]
    return own ? [[villageId, { points: own.points, words: own.words, turn: own.turn ?? 0 }] as const] : []
  })
  return {
    ...reviewView(review, await sightOf(call)),
    history: historyLines(reviewCase, review, await namesIn([review])),
    mine: Object.fromEntries(mine),
  }
}
