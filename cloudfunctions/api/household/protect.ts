import type { HouseholdView } from '@contract'
import type { Call } from '../../core/call'
import { households } from '../../core/records/household'
import { alsoWrote } from '../../core/records/ledger'
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
  const { villageId } = before
  const line = { subject: `household:${householdId}`, villageId, why: reason }
  const fresh = call.wrote(line)
  const changed = await households.update(
    { _id: householdId, protected: !wanted },
    { ...patch, version: command.inc(1), writes: alsoWrote(fresh) },
  )
  const wrote = changed ? fresh : call.again(before)
  if (wrote) call.record({ ...line, wrote, facts: { protected: wanted } })
  const view: HouseholdView = await householdView({ ...before, ...patch }, call.now)
  return view
}
