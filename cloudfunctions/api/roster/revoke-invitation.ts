import type { InvitationView } from '@contract'
import type { Call } from '../../core/call'
import { alsoWrote } from '../../core/records/ledger'
import { invitations, villages } from '../../core/records/roster'
import { refuseCall } from '../../core/refusal-error'
import { invitationView } from './view'

/** Takes back an invitation nobody has used; taking it back twice answers the same. */
export async function revokeInvitation(call: Call, { code }: { code: string }): Promise<InvitationView> {
  const line = { subject: `invitation:${code}` }
  await invitations.update(
    { _id: code, state: 'open' },
    { state: 'revoked', writes: alsoWrote(call.wrote(line)) },
  )
  const invitation = await invitations.get(code)
  if (!invitation) return refuseCall('INVITATION_UNKNOWN')
  if (invitation.state === 'used') refuseCall('INVITATION_USED')
  const wrote = call.again(invitation)
  if (wrote) call.record({ ...line, wrote, facts: { role: invitation.role } })
  return invitationView(invitation, await villages.all(), call.now)
}
