import type { InvitationView } from '@contract'
import type { Call } from '../../core/call'
import { invitations, villages } from '../../core/records/roster'
import { demandUsable } from './invitation-state'
import { invitationView } from './view'

/**
 * What a code gives, for the person who holds it; the admins' remark on it stays with them. Used by a call that died before it gave
 * anything, it is still open to whom it was used by, for as long as they need.
 */
export async function getInvitation(call: Call, { code }: { code: string }): Promise<InvitationView> {
  const invitation = demandUsable(await invitations.get(code), call.caller.openid, call.now)
  const view = { ...invitationView(invitation, await villages.all(), call.now), note: '' }
  if (invitation.state !== 'used') return view
  const gave = (await call.caller.person())?.accepted?.includes(code)
  return gave ? view : { ...view, state: 'open' }
}
