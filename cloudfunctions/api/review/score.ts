import { scoresOwn } from '@shared/draw/standing'
import type { ReviewView } from '@contract'
import type { Call } from '../../core/call'
import { alsoWrote, ofHall } from '../../core/records/ledger'
import { reviewedOf, reviews, type Review, type ReviewScore } from '../../core/records/review'
import { refuseCall } from '../../core/refusal-error'
import { command } from '../../core/store/sdk'
import { demandScoring } from './load'
import { reviewView, sightOf } from './view'

interface Score {
  readonly clientId: string
  readonly villageId: string
  readonly points: number
  readonly words: string
  readonly seen?: number | undefined
}

/** How many requests a score remembers: those of one person in a day are fewer. */
const remembered = 20

/**
 * One score by person and village, the last one counts until the review is published: one write that asks whether it still
 * is open, in the record that publishing moves, so that a score is counted or refused and never lost. A person with two phones
 * is told where the other one gave another score since; a request that comes late changes nothing.
 * Requests: caller, review, score, ledger = 4.
 * @throws NOT_IN_REVIEW, OWN_DISTRICT, WRONG_STATE, CHANGED_MEANWHILE
 */
export async function score(
  call: Call,
  { clientId, villageId, points, words, seen }: Score,
  review: Review,
): Promise<ReviewView> {
  demandScoring(review, '打分')
  const district = review.districts.find(({ villages }) => villages.some(({ id }) => id === villageId))
  const village = district?.villages.find(({ id }) => id === villageId)
  const { caller } = call
  if (district && scoresOwn((await caller.person())?.grants ?? [], district)) refuseCall('OWN_DISTRICT')
  if (!district || !reviewedOf(review, district.districtId).some((one) => one.villageId === villageId))
    refuseCall('NOT_IN_REVIEW', { village: village?.name ?? '这个村' })

  const sight = await sightOf(call)
  const before = review.scores[villageId]?.[caller.openid]
  const note = { subject: `review:${review._id}`, villageId }
  if (before?.asked?.includes(clientId)) {
    call.record({ ...note, facts: { points } })
    return reviewView(review, sight)
  }
  if (before?.points === points && before.words === words) return reviewView(review, sight)
  const turn = before?.turn ?? 0
  if (before && seen !== undefined && seen !== turn)
    refuseCall('CHANGED_MEANWHILE', {
      move: '打分',
      state: `${before.points / 100} 分`,
      at: before.at,
      seen: turn,
      own: true,
    })
  const asked = [...(before?.asked ?? []), clientId].slice(-remembered)
  const given: ReviewScore = { points, words, at: call.now, turn: turn + 1, asked }
  const own = `scores.${villageId}.${caller.openid}`
  const scored = await reviews.update(
    {
      _id: review._id,
      state: command.in(['open', 'reopened']),
      [`${own}.turn`]: turn || command.exists(false),
    },
    {
      [own]: command.set(given),
      version: command.inc(1),
      writes: alsoWrote(call.wroteOnce(note), ofHall),
    },
  )
  if (!scored) refuseCall('CHANGED_MEANWHILE')
  call.record({ ...note, facts: { points, before: before?.points ?? null } })
  const ofVillage = { ...review.scores[villageId], [caller.openid]: given }
  return reviewView({ ...review, scores: { ...review.scores, [villageId]: ofVillage } }, sight)
}
