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
 * Takes a draw out of its review, for a reason everybody reads, for ever: the draw itself stays public. Of one that is drawn the
 * review lets go first, so that its village is not published meanwhile; of another afterwards, since it may be drawn
 * meanwhile and then stands. Requests: caller, draw, review (2), record, others, ledger = 7.
 * @throws WRONG_STATE, REASON_NEEDED, CHANGED_MEANWHILE
 */
export async function voidDraw(call: Call, { reason }: { reason: string }, draw: Draw): Promise<DrawView> {
  const request = call.move({ reason })
  const last = draw.history[draw.history.length - 1]
  if (last?.move === 'void' && last.by === request.by && last.reason === reason) {
    await letGo(draw)
    return drawView(call, draw)
  }
  demand(decideMove(drawCase, draw, 'void', request))
  const isDrawn = draw.state === 'drawn'
  if (isDrawn) await letGo(draw)
  // Of a published review nothing is taken out.
  demandOpen(await loadReview(draw), drawCase.moves.void.label)
  const held = await call.hold({ kind: 'draw', recordId: draw._id, villageName: draw.districtName })
  const { record } = await moveCase(draws, drawCase, draw, 'void', request, { held })
  if (!isDrawn) await letGo(draw)
  call.record({ subject: `draw:${draw._id}`, why: reason })
  return drawView(call, record)
}

const letGo = ({ _id, reviewId, districtId }: Draw): Promise<number> =>
  reviews.update(
    { _id: reviewId, state: 'open', [`draws.${districtId}.id`]: _id },
    { [`draws.${districtId}`]: command.remove(), version: command.inc(1) },
  )
