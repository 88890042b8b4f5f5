import { bySystem } from '@shared/cleanup/veto-moves'
import { drawCase } from '@shared/draw/draw-case'
import { pick } from '@shared/draw/pick'
import type { Call } from '../../../core/call'
import { moveCase } from '../../../core/case-store'
import { draws, reviews, type Draw } from '../../../core/records/review'
import { RefusalError } from '../../../core/refusal-error'
import { command } from '../../../core/store/sdk'
import { loadDraw } from './load'

/**
 * Once all have revealed nobody decides any more: the review takes the village the machine draws, then the draw says so. What died
 * between the two still waits for secrets it has, and whoever reveals again finishes it.
 */
export async function finish(call: Call, draw: Draw): Promise<Draw> {
  const secrets = draw.commits.map(({ by }) => draw.secrets[by])
  if (draw.state !== 'revealing' || !secrets.every((secret) => secret !== undefined)) return draw
  const drawn = pick(draw.list, secrets).id
  const request = { by: bySystem, at: call.now }
  await intoReview(draw, drawn)
  try {
    return (await moveCase(draws, drawCase, draw, 'draw', request, { drawn })).record
  } catch (error) {
    // Two revealed last at once, and both came here; or somebody voided it. It stands as the first of them left it.
    if (!(error instanceof RefusalError) || error.refusal.code !== 'CHANGED_MEANWHILE') throw error
    return loadDraw({ drawId: draw._id })
  }
}

/** Nothing where the review let go of the draw, or was published without it. */
async function intoReview({ _id, reviewId, districtId }: Draw, drawn: string): Promise<void> {
  const place = `draws.${districtId}`
  await reviews.update(
    { _id: reviewId, state: 'open', [`${place}.id`]: _id },
    { [`${place}.villageId`]: drawn, version: command.inc(1) },
  )
}
