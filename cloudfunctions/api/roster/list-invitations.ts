import type { InvitationView } from '@contract'
import type { Call } from '../../core/call'
import { invitations, setupInvitationId, villages } from '../../core/records/roster'
import { command } from '../../core/store/sdk'
import { invitationView } from './view'

/** Every invitation, the newest first. */
export async function listInvitations(call: Call): Promise<{ items: InvitationView[] }> {
  const [rows, all] = await Promise.all([
    invitations.all({ requestId: command.neq(setupInvitationId) }),
    villages.all(),
  ])
  rows.sort((a, b) => b.createdAt - a.createdAt)
  return { items: rows.map((invitation) => invitationView(invitation, all, call.now)) }
}
