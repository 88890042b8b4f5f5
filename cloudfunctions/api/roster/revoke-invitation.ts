import type { InvitationView } from '@contract'
import type { Call } from '../../core/call'
import { invitations, villages } from '../../core/records/roster'
import { refuseCall } from '../../core/refusal-error'
import { command } from '../../core/store/sdk'
import { invitationView } from './view'

/** Takes back an invitation nobody has used; taking it back twice answers the same. */
export async function revokeInvitation(call: Call, { code }: { code: string }): Promise<InvitationView> {
  const revoked = await invitations.update(
    { _id: code, state: 'open' },
    { state: 'revoked', wrote: command.set(call.wrote) },
  )
  const invitation = await invitations.get(code)
  if (!invitation) return refuseCall('INVITATION_UNKNOWN')
  if (invitation.state === 'used') refuseCall('INVITATION_USED')
  if (revoked || call.isAgain(invitation))
    call.record({
      subject: `invitation:${code}`,
      wrote: invitation.wrote,
      facts: { role: invitation.role },
    })
  return invitationView(invitation, await villages.all(), call.now)
}
