import type { ReviewView } from '@contract'
import type { Call } from '../../core/call'
import { alsoWrote, ofHall } from '../../core/records/ledger'
import { reviews, type Review } from '../../core/records/review'
import { refuseCall } from '../../core/refusal-error'
import { command } from '../../core/store/sdk'
import { demandOpen, districtIn } from './load'
import { reviewView, sightOf } from './view'

/**
 * A district offers its good village, and may offer another until its draw begins: the hat is made of the rest.
 * Requests: caller, review, offer, ledger = 4.
 * @throws NOT_IN_DISTRICT, OFFER_FIXED, WRONG_STATE, CHANGED_MEANWHILE
 */
export async function offer(
  call: Call,
  { districtId, villageId }: { districtId: string; villageId: string },
  { review }: { review: Review },
): Promise<ReviewView> {
  demandOpen(review, '推荐好村')
  const { villages } = districtIn(review, districtId)
  if (!villages.some(({ id }) => id === villageId))
    refuseCall('NOT_IN_DISTRICT', { village: nameIn(review, villageId) })
  const sight = await sightOf(call)
  const line = { subject: `review:${review._id}`, villageId }
  const facts = { districtId, offered: villageId }
  if (review.offered[districtId] === villageId) {
    const wrote = call.again(review)
    if (wrote) call.record({ ...line, wrote, facts })
    return reviewView(review, sight)
  }
  if (review.draws[districtId]) refuseCall('OFFER_FIXED')
  const wrote = call.wrote(line)
  const offered = await reviews.update(
    { _id: review._id, state: 'open', [`draws.${districtId}`]: command.exists(false) },
    {
      [`offered.${districtId}`]: villageId,
      version: command.inc(1),
      writes: alsoWrote(wrote, ofHall),
    },
  )
  if (!offered) refuseCall('CHANGED_MEANWHILE')
  call.record({ ...line, wrote, facts })
  return reviewView({ ...review, offered: { ...review.offered, [districtId]: villageId } }, sight)
}

const nameIn = ({ districts }: Review, villageId: string): string =>
  districts.flatMap(({ villages }) => villages).find(({ id }) => id === villageId)?.name ?? '这个村'
