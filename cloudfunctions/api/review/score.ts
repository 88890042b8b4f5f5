import { scoresOwn } from '@shared/draw/standing'
import type { ReviewView } from '@contract'
import type { Call } from '../../core/call'
import { reviewedOf, reviews, type Review, type ReviewScore } from '../../core/records/review'
import { refuseCall } from '../../core/refusal-error'
import { command } from '../../core/store/sdk'
import { demandOpen } from './load'
import { reviewView, sightOf } from './view'

interface Score {
  readonly villageId: string
  readonly points: number
  readonly words: string
}

/**
 * One score by person and village, the last one counts until the review is published: one write that asks whether it still
 * is open, in the record that publishing moves, so that a score is counted or refused and never lost.
 * Requests: caller, review, score, ledger = 4.
 * @throws NOT_IN_REVIEW, OWN_DISTRICT, WRONG_STATE
 */
export async function score(
  call: Call,
  { villageId, points, words }: Score,
  review: Review,
): Promise<ReviewView> {
  demandOpen(review, '打分')
  const district = review.districts.find(({ villages }) => villages.some(({ id }) => id === villageId))
  const village = district?.villages.find(({ id }) => id === villageId)
  const { caller } = call
  if (district && scoresOwn((await caller.person())?.grants ?? [], district)) refuseCall('OWN_DISTRICT')
  if (!district || !reviewedOf(review, district.districtId).some((one) => one.villageId === villageId))
    refuseCall('NOT_IN_REVIEW', { village: village?.name ?? '这个村' })

  const sight = await sightOf(call)
  const before = review.scores[villageId]?.[caller.openid]
  const line = { subject: `review:${review._id}`, villageId }
  if (before?.points === points && before.words === words) {
    // The own score, so this request's; the first time may have died before its line.
    call.record({ ...line, once: String(before.at), facts: { points } })
    return reviewView(review, sight)
  }
  const given: ReviewScore = { points, words, at: call.now }
  const scored = await reviews.update(
    { _id: review._id, state: 'open' },
    { [`scores.${villageId}.${caller.openid}`]: command.set(given), version: command.inc(1) },
  )
  if (!scored) refuseCall('CHANGED_MEANWHILE')
  call.record({
    ...line,
    once: String(call.now),
    facts: { points, before: before?.points ?? null },
  })
  const ofVillage = { ...review.scores[villageId], [caller.openid]: given }
  return reviewView({ ...review, scores: { ...review.scores, [villageId]: ofVillage } }, sight)
}
