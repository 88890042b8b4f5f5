import type { InvitationView } from '@contract'
import type { Call } from '../../core/call'
import { invitations, setupInvitationId, villages } from '../../core/records/roster'
import { invitationView } from './view'

/** Every invitation, the newest first. */
export async function listInvitations(call: Call): Promise<{ items: InvitationView[] }> {
  const [made, all] = await Promise.all([invitations.all(), villages.all()])
  const rows = made
    .filter(({ requestId }) => requestId !== setupInvitationId)
    .sort((a, b) => b.createdAt - a.createdAt)
  return { items: rows.map((invitation) => invitationView(invitation, all, call.now)) }
}
