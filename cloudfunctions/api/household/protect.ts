import type { HouseholdView } from '@contract'
import type { Call } from '../../core/call'
import { households } from '../../core/records/household'
import { command } from '../../core/store/sdk'
import { loadSeen } from './load'
import { householdView } from './view'

interface Protect {
  readonly householdId: string
  readonly protect: boolean
  readonly reason: string
}

/**
 * Puts a household under protection, or ends it, which the village alone can: the town does not see it any more, and may
 * not learn of it by asking again. @throws NOT_FOUND, HOUSEHOLD_NOT_YOURS
 */
export async function protect(call: Call, { householdId, protect: wanted, reason }: Protect) {
  const before = await loadSeen(call, householdId)
  const patch = { protected: wanted, updatedAt: call.now }
  const changed = await households.update(
    { _id: householdId, protected: !wanted },
    { ...patch, version: command.inc(1), wrote: command.set(call.wrote) },
  )
  if (changed || call.isAgain(before))
    call.record({
      subject: `household:${householdId}`,
      villageId: before.villageId,
      why: reason,
      wrote: changed ? call.wrote : before.wrote,
      facts: { protected: wanted },
    })
  const view: HouseholdView = await householdView({ ...before, ...patch }, call.now)
  return view
}
