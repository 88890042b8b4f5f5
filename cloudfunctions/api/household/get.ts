import type { HouseholdView } from '@contract'
import type { Call } from '../../core/call'
import { loadSeen } from './load'
import { householdView } from './view'

/** Requests: caller, household and the view's 5. @throws NOT_FOUND, HOUSEHOLD_NOT_YOURS */
export const get = async (call: Call, { householdId }: { householdId: string }): Promise<HouseholdView> =>
  householdView(await loadSeen(call, householdId), call.now)
