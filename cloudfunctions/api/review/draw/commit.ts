import { drawCase } from '@shared/draw/draw-case'
import type { Role } from '@shared/roster/roles'
import type { DrawView } from '@contract'
import type { Call } from '../../../core/call'
import type { Caller } from '../../../core/caller'
import { alsoWrote, ofHall } from '../../../core/records/ledger'
import { draws, type Draw } from '../../../core/records/review'
import { refuseCall } from '../../../core/refusal-error'
import { command } from '../../../core/store/sdk'
import { loadDraw } from './load'
import { drawView } from './view'

/**
 * Puts in the hash of a secret only the caller's phone knows. One by person, none like another's: whoever copied one would
 * add no secret. Requests: caller, draw, commit, draw, others, ledger = 6.
 * @throws COMMIT_TWICE, COMMITS_CLOSED, COMMITMENT_TAKEN, WRONG_STATE
 */
export async function commit(
  call: Call,
  { commitment }: { commitment: string },
  draw: Draw,
): Promise<DrawView> {
  const { openid } = call.caller
  const line = { subject: `draw:${draw._id}`, once: commitment, facts: { commitment } }
  if (isMade(draw, openid, commitment)) {
    call.record(line)
    return drawView(call, draw)
  }
  const role = await roleOf(call.caller)
  const made = await draws.update(
    {
      _id: draw._id,
      state: 'committing',
      'commits.by': command.neq(openid),
      'commits.commitment': command.neq(commitment),
    },
    {
      commits: command.push([{ by: openid, role, commitment, at: call.now }]),
      writes: alsoWrote(call.wroteOnce(line), ofHall),
      // Who closes meanwhile has not seen this commit, and must look again.
      version: command.inc(1),
    },
  )
  const now = await loadDraw({ drawId: draw._id })
  if (!made && !isMade(now, openid, commitment)) refuseCall('CHANGED_MEANWHILE')
  call.record(line)
  return drawView(call, now)
}

/** True where this very commit stands already. */
function isMade({ state, commits }: Draw, openid: string, commitment: string): boolean {
  const own = commits.find(({ by }) => by === openid)
  if (own?.commitment === commitment) return true
  if (own) refuseCall('COMMIT_TWICE')
  if (state === 'revealing' || state === 'drawn') refuseCall('COMMITS_CLOSED')
  if (state !== 'committing') refuseCall('WRONG_STATE', { state: drawCase.states[state], move: '交底' })
  if (commits.some((other) => other.commitment === commitment)) refuseCall('COMMITMENT_TAKEN')
  return false
}

/** As whom they take part; a person of several roles as the first of these. */
async function roleOf(caller: Caller): Promise<Role> {
  for (const role of ['leader', 'districtHead', 'office'] as const) if (await caller.holds(role)) return role
  return 'admin'
}
