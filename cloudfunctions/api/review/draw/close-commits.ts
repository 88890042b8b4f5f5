import { leastCommits } from '@shared/draw/draw'
import { drawCase } from '@shared/draw/draw-case'
import type { DrawView } from '@contract'
import type { Call } from '../../../core/call'
import { moveCase } from '../../../core/case-store'
import { draws, type Draw } from '../../../core/records/review'
import { refuseCall } from '../../../core/refusal-error'
import { drawView } from './view'

/**
 * Nobody joins from here on, and secrets are asked for. Requests: caller, draw, record, others, ledger = 5.
 * @throws TOO_FEW_COMMITS, WRONG_STATE, CHANGED_MEANWHILE
 */
export async function closeCommits(call: Call, _input: unknown, draw: Draw): Promise<DrawView> {
  const last = draw.history[draw.history.length - 1]
  if (last?.move === 'closeCommits' && last.by === call.caller.openid) return drawView(call, draw)
  if (draw.state === 'committing' && draw.commits.length < leastCommits)
    refuseCall('TOO_FEW_COMMITS', { least: leastCommits })
  // Machines' clocks differ by moments: nobody who is in shall look late.
  const closedAt = Math.max(call.now, ...draw.commits.map((commit) => commit.at))
  const { record } = await moveCase(draws, drawCase, draw, 'closeCommits', call.move(), { closedAt })
  call.record({ subject: `draw:${draw._id}`, facts: { commits: draw.commits.length } })
  return drawView(call, record)
}
