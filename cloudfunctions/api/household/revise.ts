import { changedFields } from '@shared/household/register'
import type { HouseholdForm } from '@shared/household/schema'
import type { HouseholdView } from '@contract'
import type { Call } from '../../core/call'
import { formPatch } from '../../core/household-register'
import { households } from '../../core/records/household'
import { alsoWrote } from '../../core/records/ledger'
import { refuseCall } from '../../core/refusal-error'
import { changedFacts, factsOf, loadSeen } from './load'
import { householdView } from './view'

interface Revise extends HouseholdForm {
  readonly householdId: string
  readonly seen?: number | undefined
}

/** Corrects what the register says. @throws NOT_FOUND, HOUSEHOLD_NOT_YOURS, HOUSEHOLD_NUMBER_FIXED, CHANGED_MEANWHILE */
export async function revise(call: Call, { householdId, seen, ...form }: Revise): Promise<HouseholdView> {
  const before = await loadSeen(call, householdId)
  const { number, version, villageId } = before
  if (form.number !== number) refuseCall('HOUSEHOLD_NUMBER_FIXED', { number })
  if (seen !== undefined && seen !== factsOf(before) && changedFields(before, form).length)
    refuseCall('CHANGED_MEANWHILE', changedFacts(before))
  const patch = formPatch(before, form, call.now)
  const line = { subject: `household:${householdId}`, villageId }
  if (!patch) {
    const again = call.again(before)
    if (again) call.record({ ...line, wrote: again })
    return householdView(before, call.now)
  }
  const wrote = call.wrote(line)
  if (!(await households.update({ _id: householdId, version }, { ...patch, writes: alsoWrote(wrote) })))
    refuseCall('CHANGED_MEANWHILE')
  call.record({
    ...line,
    wrote,
    facts: {
      fields: changedFields(before, form),
      ...(before.consent && patch.consent === null ? { consentEnded: before.consent.photoIds } : {}),
    },
  })
  return householdView({ ...before, ...patch }, call.now)
}
