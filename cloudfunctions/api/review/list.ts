import type { Output } from '@contract'
import type { Call } from '../../core/call'
import { reviews } from '../../core/records/review'
import { reviewView, sightOf } from './view'

/** All reviews, the newest first: two requests. */
export async function list(call: Call): Promise<Output<'review.list'>> {
  const [all, sight] = [await reviews.all(), await sightOf(call)]
  return { items: [...all].reverse().map((review) => reviewView(review, sight)) }
}
