import type { HouseholdView } from '@contract'
import type { Call } from '../../core/call'
import { households } from '../../core/records/household'
import { alsoWrote } from '../../core/records/ledger'
import { command } from '../../core/store/sdk'
import { loadSeen } from './load'
import { householdView } from './view'

interface Revoke {
  readonly householdId: string
  readonly reason: string
}

/**
 * Takes a consent back: from this moment the head is named nowhere. The ledger keeps which paper it was.
 * @throws NOT_FOUND, HOUSEHOLD_NOT_YOURS
 */
export async function revokeConsent(call: Call, { householdId, reason }: Revoke): Promise<HouseholdView> {
  const before = await loadSeen(call, householdId)
  const { villageId } = before
  const line = { subject: `household:${householdId}`, villageId, why: reason }
  const fresh = call.wrote(line)
  const revoked = before.consent
    ? await households.update(
        { _id: householdId, consent: command.neq(null) },
        {
          consent: null,
          version: command.inc(1),
          updatedAt: call.now,
          writes: alsoWrote(fresh),
        },
      )
    : 0
  const wrote = revoked ? fresh : call.again(before)
  if (wrote) call.record({ ...line, wrote, facts: { consentEnded: before.consent?.photoIds ?? [] } })
  return householdView({ ...before, consent: null }, call.now)
}
