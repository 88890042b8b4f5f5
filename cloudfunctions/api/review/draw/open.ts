import { decideMove, isRepeat, newCase, type MoveRequest } from '@shared/case/case'
import { leastVillages } from '@shared/draw/draw'
import { drawCase } from '@shared/draw/draw-case'
import { listSha256Of } from '@shared/draw/hash'
import { hatOf, weightsSince } from '@shared/draw/weights'
import type { DrawView } from '@contract'
import type { Call } from '../../../core/call'
import { draws, reviews, type Draw, type Review, type ReviewDistrict } from '../../../core/records/review'
import { demand, refuseCall } from '../../../core/refusal-error'
import { command } from '../../../core/store/sdk'
import { demandOpen, districtIn } from '../load'
import { drawsOf } from './load'
import { drawView } from './view'

const mostDrawn = 1000

/**
 * Opens a district's draw: its villages but the offered one, with weights, their hash fixed. The review first holds the draw's id, so that
 * the offer stays and no second draw begins; then the draw is written. Who asks again finishes what died between the two.
 * Requests: caller, review, draws, drawn before, review, draw, others, ledger = 8.
 * @throws OFFER_FIRST, DRAW_TOO_SMALL, DRAW_EXISTS, WRONG_STATE
 */
export async function open(
  call: Call,
  { districtId, clientId }: { districtId: string; clientId: string },
  review: Review,
): Promise<DrawView> {
  const request = call.move({ clientId })
  const district = districtIn(review, districtId)
  const earlier = await drawsOf({ reviewId: review._id, districtId })
  const standing = earlier.find(({ state }) => state !== 'voided')
  if (standing && isRepeat(standing, 'open', request)) return drawView(call, standing)
  demandOpen(review, drawCase.moves.open.label)
  const offered = review.offered[districtId]
  if (!offered) refuseCall('OFFER_FIRST')
  if (standing) refuseCall('DRAW_EXISTS')

  const number = earlier.length + 1
  const _id = `${review._id}:${districtId}${number > 1 ? `:${number}` : ''}`
  const draw = await drawOf(_id, { review, district, offered, request })
  await hold(review, districtId, { offered, _id })
  if (!(await draws.insert(draw))) return refuseCall('DRAW_EXISTS')
  call.record({ subject: `draw:${_id}`, facts: { districtId, listSha256: draw.listSha256 } })
  return drawView(call, draw)
}

interface Opening {
  readonly review: Review
  readonly district: ReviewDistrict
  readonly offered: string
  readonly request: MoveRequest
}

async function drawOf(_id: string, { review, district, offered, request }: Opening): Promise<Draw> {
  const others = district.villages.filter(({ id }) => id !== offered)
  if (others.length < leastVillages) refuseCall('DRAW_TOO_SMALL', { district: district.districtName })
  const { month } = review
  const drawn = await draws.find(
    {
      drawn: command.in(others.map(({ id }) => id)),
      state: 'drawn',
      reviewId: command.gte(weightsSince(month)).and(command.lt(month)),
    },
    { fields: ['drawn', 'reviewId'], limit: mostDrawn },
  )
  const before = drawn.map(({ drawn: villageId, reviewId }) => ({ villageId, month: reviewId }))
  const list = hatOf(others, before, month)
  return {
    ...demand(decideMove(drawCase, newCase(drawCase), 'open', request)),
    _id,
    reviewId: review._id,
    districtId: district.districtId,
    districtName: district.districtName,
    list,
    listSha256: listSha256Of(list),
    commits: [],
    closedAt: 0,
    secrets: {},
    drawn: '',
  }
}

/**
 * The review's own mark of this draw, there already where an earlier try died after it; a mark of another draw is of a voided one, by a
 * try that died before it was taken away. @throws CHANGED_MEANWHILE
 */
async function hold(
  review: Review,
  districtId: string,
  { offered, _id }: { offered: string; _id: string },
): Promise<void> {
  const mark = review.draws[districtId]
  if (mark?.id === _id) return
  const place = `draws.${districtId}`
  const held = await reviews.update(
    {
      _id: review._id,
      state: 'open',
      ...(mark ? { [`${place}.id`]: mark.id } : { [place]: command.exists(false) }),
      [`offered.${districtId}`]: offered,
    },
    { [place]: command.set({ id: _id, villageId: '' }), version: command.inc(1) },
  )
  if (!held) refuseCall('CHANGED_MEANWHILE')
}
