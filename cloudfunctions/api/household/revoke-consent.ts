import type { HouseholdView } from '@contract'
import type { Call } from '../../core/call'
import { households } from '../../core/records/household'
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
  const revoked = before.consent
    ? await households.update(
        { _id: householdId, consent: command.neq(null) },
        {
          consent: null,
          version: command.inc(1),
          updatedAt: call.now,
          wrote: command.set(call.wrote),
        },
      )
    : 0
  if (revoked || call.isAgain(before))
    call.record({
      subject: `household:${householdId}`,
      villageId: before.villageId,
      why: reason,
      wrote: revoked ? call.wrote : before.wrote,
      facts: { consentEnded: before.consent?.photoIds ?? [] },
    })
  return householdView({ ...before, consent: null }, call.now)
}
