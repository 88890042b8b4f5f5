import type { CreateInvitation } from '@shared/roster/schema'
import type { InvitationView } from '@contract'
import type { Call } from '../../core/call'
import { freshCode, idempotentId } from '../../core/ids'
import { invitations, villages, type Invitation, type Village } from '../../core/records/roster'
import { found, refuseCall } from '../../core/refusal-error'
import { bareGrant, invitationView } from './view'

const dayLength = 86_400_000

/** An admin makes a one-time code; sending the request again answers with the same code. */
export async function createInvitation(call: Call, input: CreateInvitation): Promise<InvitationView> {
  const scope = await scopeVillages(input)
  const requestId = idempotentId('invitation', call.caller.openid, input.clientId)
  const draft = {
    ...bareGrant(input),
    requestId,
    note: input.note,
    createdBy: call.caller.openid,
    createdAt: call.now,
    expiresAt: call.now + input.validDays * dayLength,
    state: 'open' as const,
  }
  for (let attempt = 0; attempt < 5; attempt++) {
    const code = freshCode()
    const line = {
      subject: `invitation:${code}`,
      ...(input.villageId ? { villageId: input.villageId } : {}),
    }
    const invitation: Invitation = { _id: code, ...draft, writes: [call.wroteOnce(line)] }
    const made = await invitations.insert(invitation)
    // Refused either by this very request, sent before, or by a code that another invitation has.
    const stored = made ? invitation : (await invitations.find({ requestId }, { limit: 1 }))[0]
    if (!stored) continue
    call.record({
      subject: `invitation:${stored._id}`,
      ...(input.villageId ? { villageId: input.villageId } : {}),
      facts: { role: input.role },
    })
    return invitationView(stored, scope, call.now)
  }
  return refuseCall('BUSY')
}

/** The villages that name the scope; @throws NOT_FOUND where there is no such village or district */
async function scopeVillages({ villageId, districtId }: CreateInvitation): Promise<Village[]> {
  if (villageId) return [found(await villages.get(villageId), '个村')]
  if (districtId) {
    const [member] = await villages.find({ districtId }, { limit: 1 })
    return [found(member, '个管区')]
  }
  return []
}
