import type { InvitationView } from '@contract'
import type { Call } from '../../core/call'
import { invitations, villages } from '../../core/records/roster'
import { demandUsable } from './invitation-state'
import { invitationView } from './view'

/** What a code gives, for the person who holds it; the admins' remark on it stays with them. */
export async function getInvitation(call: Call, { code }: { code: string }): Promise<InvitationView> {
  const invitation = demandUsable(await invitations.get(code), call.caller.openid, call.now)
  return { ...invitationView(invitation, await villages.all(), call.now), note: '' }
}
