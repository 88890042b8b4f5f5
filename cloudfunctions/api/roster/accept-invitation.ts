import type { Me } from '@contract'
import type { Call } from '../../core/call'
import { alsoWrote, type Wrote } from '../../core/records/ledger'
import { invitations, type Invitation } from '../../core/records/roster'
import { command } from '../../core/store/sdk'
import { give } from './give'
import { demandUsable } from './invitation-state'
import { meOf } from './me'

/**
 * Takes a role. The code turns from open to used in one conditional update, so one of two people has it; the grant
 * follows, and a crash in between is healed when the same person tries again.
 */
export async function acceptInvitation(call: Call, input: { code: string; name: string }): Promise<Me> {
  const { openid } = call.caller
  const known = demandUsable(await invitations.get(input.code), openid, call.now)
  const line = {
    subject: `invitation:${input.code}`,
    ...(known.villageId ? { villageId: known.villageId } : {}),
    once: input.code,
  }
  const wrote = call.wroteOnce(line)
  const invitation = known.state === 'open' ? await take(call, input, wrote) : known
  const name = invitation.acceptedName ?? input.name
  await give(invitation, { openid, name, now: call.now })
  call.record({ ...line, facts: { role: invitation.role } })
  return meOf(openid, call.now)
}

async function take(
  call: Call,
  { code, name }: { code: string; name: string },
  wrote: Wrote,
): Promise<Invitation> {
  const { openid } = call.caller
  await invitations.update(
    { _id: code, state: 'open', expiresAt: command.gte(call.now) },
    { state: 'used', acceptedBy: openid, acceptedName: name, writes: alsoWrote(wrote) },
  )
  return demandUsable(await invitations.get(code), openid, call.now)
}
