import { bySystem } from '@shared/cleanup/veto-moves'
import { drawCase } from '@shared/draw/draw-case'
import { pick } from '@shared/draw/pick'
import type { Call } from '../../../core/call'
import { moveCase } from '../../../core/case-store'
import { draws, reviews, type Draw } from '../../../core/records/review'
import { RefusalError } from '../../../core/refusal-error'
import { command } from '../../../core/store/sdk'
import { loadDraw } from './load'

/** Once all have revealed nobody decides any more: the machine draws, and the review takes the village. Repeatable. */
export async function finish(call: Call, draw: Draw): Promise<Draw> {
  if (draw.state === 'drawn') return intoReview(draw)
  const secrets = draw.commits.map(({ by }) => draw.secrets[by])
  if (draw.state !== 'revealing' || !secrets.every((secret) => secret !== undefined)) return draw
  const drawn = pick(draw.list, secrets).id
  const request = { by: bySystem, at: call.now }
  try {
    return await intoReview((await moveCase(draws, drawCase, draw, 'draw', request, { drawn })).record)
  } catch (error) {
    // Two revealed last at once, and both came here; or somebody voided it. It stands as the first of them left it.
    if (!(error instanceof RefusalError) || error.refusal.code !== 'CHANGED_MEANWHILE') throw error
    return loadDraw({ drawId: draw._id })
  }
}

async function intoReview(draw: Draw): Promise<Draw> {
  const place = `draws.${draw.districtId}`
  await reviews.update(
    { _id: draw.reviewId, state: 'open', [`${place}.id`]: draw._id, [`${place}.villageId`]: '' },
    { [`${place}.villageId`]: draw.drawn, version: command.inc(1) },
  )
  return draw
}
