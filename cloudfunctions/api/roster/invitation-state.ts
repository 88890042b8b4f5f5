import type { Invitation } from '../../core/records/roster'
import { refuseCall } from '../../core/refusal-error'

/**
 * The invitation, if this person may still use it or has used it.
 * @throws INVITATION_UNKNOWN, INVITATION_USED, INVITATION_REVOKED, INVITATION_EXPIRED
 */
export function demandUsable(invitation: Invitation | undefined, openid: string, now: number): Invitation {
  if (!invitation) return refuseCall('INVITATION_UNKNOWN')
  if (invitation.state === 'used' && invitation.acceptedBy !== openid) refuseCall('INVITATION_USED')
  if (invitation.state === 'revoked') refuseCall('INVITATION_REVOKED')
  if (invitation.state === 'open' && invitation.expiresAt < now) refuseCall('INVITATION_EXPIRED')
  return invitation
}
