import { changedFields } from '@shared/household/register'
import type { HouseholdForm } from '@shared/household/schema'
import type { HouseholdView } from '@contract'
import type { Call } from '../../core/call'
import { newHousehold } from '../../core/household-register'
import { householdId, households } from '../../core/records/household'
import { villages } from '../../core/records/roster'
import { found, refuseCall } from '../../core/refusal-error'
import { loadSeen } from './load'
import { householdView } from './view'

interface Add extends HouseholdForm {
  readonly villageId: string
}

/**
 * Enters a household; its id is village and number, so a number is taken once. The same form again is the same request.
 * @throws NOT_FOUND, HOUSEHOLD_EXISTS
 */
export async function add(call: Call, { villageId, ...form }: Add): Promise<HouseholdView> {
  const village = found(await villages.get(villageId), '个村')
  const line = { subject: `household:${householdId(villageId, form.number)}`, villageId }
  const household = { ...newHousehold(village, form, call.now), writes: [call.wrote(line)] }
  const added = await households.insert(household)
  const there = added ? household : await households.get(household._id)
  const wrote = there && call.again(there)
  if (wrote) call.record({ ...line, wrote })
  if (added) return householdView(household, call.now)
  if (!there || changedFields(there, form).length) refuseCall('HOUSEHOLD_EXISTS', { number: form.number })
  return householdView(await loadSeen(call, household._id), call.now)
}
