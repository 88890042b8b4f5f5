import { decideMove } from '@shared/case/case'
import { drawCase } from '@shared/draw/draw-case'
import type { DrawView } from '@contract'
import type { Call } from '../../../core/call'
import { moveCase } from '../../../core/case-store'
import { draws, reviews, type Draw } from '../../../core/records/review'
import { demand } from '../../../core/refusal-error'
import { command } from '../../../core/store/sdk'
import { demandOpen, loadReview } from '../load'
import { drawView } from './view'

/**
 * Takes a draw out of its review, for a reason everybody reads, for ever: the draw itself stays public. First the review lets go of
 * it, so that nothing of it is published meanwhile. Requests: caller, draw, review, record, others, ledger = 6.
 * @throws WRONG_STATE, REASON_NEEDED, CHANGED_MEANWHILE
 */
export async function voidDraw(call: Call, { reason }: { reason: string }, draw: Draw): Promise<DrawView> {
  const request = call.move({ reason })
  const last = draw.history[draw.history.length - 1]
  if (last?.move === 'void' && last.by === request.by && last.reason === reason) return drawView(call, draw)
  demand(decideMove(drawCase, draw, 'void', request))
  const place = `draws.${draw.districtId}`
  const letGo = await reviews.update(
    { _id: draw.reviewId, state: 'open', [`${place}.id`]: draw._id },
    { [place]: command.remove(), version: command.inc(1) },
  )
  // It may have let go of it before, in a try that died; but of a published review nothing is taken out.
  if (!letGo) demandOpen(await loadReview(draw), drawCase.moves.void.label)
  const { record } = await moveCase(draws, drawCase, draw, 'void', request)
  call.record({ subject: `draw:${draw._id}`, why: reason })
  return drawView(call, record)
}
