import { changedFields } from '@shared/household/register'
import type { HouseholdForm } from '@shared/household/schema'
import type { HouseholdView } from '@contract'
import type { Call } from '../../core/call'
import { formPatch } from '../../core/household-register'
import { households } from '../../core/records/household'
import { refuseCall } from '../../core/refusal-error'
import { command } from '../../core/store/sdk'
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
  if (!patch) {
    if (call.isAgain(before))
      call.record({ subject: `household:${householdId}`, villageId, wrote: before.wrote })
    return householdView(before, call.now)
  }
  if (!(await households.update({ _id: householdId, version }, { ...patch, wrote: command.set(call.wrote) })))
    refuseCall('CHANGED_MEANWHILE')
  call.record({
    subject: `household:${householdId}`,
    villageId,
    wrote: call.wrote,
    facts: {
      fields: changedFields(before, form),
      ...(before.consent && patch.consent === null ? { consentEnded: before.consent.photoIds } : {}),
    },
  })
  return householdView({ ...before, ...patch }, call.now)
}
