import { createHash, timingSafeEqual } from 'node:crypto'
import type { Me } from '@contract'
import type { Call } from '../../core/call'
import { invitations, people, setupInvitationId, type Invitation } from '../../core/records/roster'
import { refuseCall } from '../../core/refusal-error'
import { give } from './give'
import { meOf } from './me'

/**
 * Makes the first admin. The set-up is one invitation with a fixed id: of two people at once one inserts it, and
 * whoever did can come back after a crash between the two writes.
 */
export async function claimAdmin(call: Call, input: { setupCode: string; name: string }): Promise<Me> {
  const { openid } = call.caller
  if (!isSetupCode(input.setupCode)) refuseCall('SETUP_CODE_WRONG')
  const admins = await people.find({ 'grants.role': 'admin' }, { limit: 1 })
  const setup = admins.length ? await invitations.get(setupInvitationId) : await openSetup(call, input.name)
  if (setup?.acceptedBy !== openid) return refuseCall('SETUP_DONE')
  await give(setup, { openid, name: input.name, now: call.now })
  call.record(lineOf(call))
  return meOf(openid, call.now)
}

/** The set-up is one: one line, however often it is asked. */
const lineOf = ({ caller: { openid } }: Call) => ({ subject: `person:${openid}`, once: setupInvitationId })

async function openSetup(call: Call, name: string): Promise<Invitation | undefined> {
  const mine: Invitation = {
    _id: setupInvitationId,
    requestId: setupInvitationId,
    role: 'admin',
    note: '',
    createdBy: call.caller.openid,
    createdAt: call.now,
    expiresAt: call.now,
    state: 'used',
    acceptedBy: call.caller.openid,
    acceptedName: name,
    writes: [call.wroteOnce(lineOf(call))],
  }
  return (await invitations.insert(mine)) ? mine : invitations.get(setupInvitationId)
}

/** Compares digests, which have one length and take one time. Without a code in the environment nothing matches. */
function isSetupCode(given: string): boolean {
  const expected = process.env['SETUP_CODE'] ?? ''
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(given), digest(expected)) && expected !== ''
}
