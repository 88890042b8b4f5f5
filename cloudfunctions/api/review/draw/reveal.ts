import { drawCase } from '@shared/draw/draw-case'
import { commitmentOf } from '@shared/draw/hash'
import type { DrawView } from '@contract'
import type { Call } from '../../../core/call'
import { alsoWrote, ofHall } from '../../../core/records/ledger'
import { draws, type Draw } from '../../../core/records/review'
import { refuseCall } from '../../../core/refusal-error'
import { finish } from './finish'
import { loadDraw } from './load'
import { drawView } from './view'

/**
 * Reveals the caller's secret; the last one's lets the machine draw. Sent again it finishes what died before the draw.
 * Requests: caller, draw, secret, draw, others, ledger = 6; the last one's two more.
 * @throws NOT_COMMITTED, REVEAL_WRONG, WRONG_STATE
 */
export async function reveal(call: Call, { secret }: { secret: string }, draw: Draw): Promise<DrawView> {
  const { openid } = call.caller
  const own = draw.commits.find(({ by }) => by === openid) ?? refuseCall('NOT_COMMITTED')
  const again = draw.secrets[openid] === secret
  if (draw.state !== 'revealing' && !(again && draw.state === 'drawn')) refuseState(draw)
  if (commitmentOf(secret) !== own.commitment) refuseCall('REVEAL_WRONG')
  const line = { subject: `draw:${draw._id}`, once: secret, facts: { secret } }
  if (!again) {
    const revealed = await draws.update(
      { _id: draw._id, state: 'revealing' },
      { [`secrets.${openid}`]: secret, writes: alsoWrote(call.wroteOnce(line), ofHall) },
    )
    if (!revealed) refuseState(await loadDraw({ drawId: draw._id }))
  }
  call.record(line)
  return drawView(call, await finish(call, await loadDraw({ drawId: draw._id })))
}

function refuseState({ state }: Draw): never {
  return refuseCall('WRONG_STATE', { state: drawCase.states[state], move: '亮数' })
}
