import type { Changed } from '@shared/kernel/refusals'
import { sees, sightOf, type Sight } from '@shared/household/sight'
import type { Call } from '../../core/call'
import { households, villageOfHousehold, type Household } from '../../core/records/household'
import { found, refuseCall } from '../../core/refusal-error'

interface OfHousehold {
  readonly householdId: string
}

/**
 * The village a household's id names, without looking the household up: who may not see a register does not learn from
 * NOT_FOUND which numbers are in it.
 */
export const villageOf = <Input extends OfHousehold>(input: Input): Promise<Input & { villageId: string }> =>
  Promise.resolve({ ...input, villageId: villageOfHousehold(input.householdId) })

export const sightIn = async ({ caller }: Call, villageId: string): Promise<Sight> =>
  sightOf((await caller.person())?.grants ?? [], villageId, caller.openid)

/** The household, where this caller may see it. One request. @throws NOT_FOUND, NOT_YOUR_VILLAGE */
export async function loadSeen(call: Call, householdId: string): Promise<Household> {
  const household = found(await households.get(householdId), '户人家')
  const sight = await sightIn(call, household.villageId)
  if (!sees(sight, household)) refuseCall('HOUSEHOLD_NOT_YOURS')
  return household
}

/** What became of a household since somebody saw it. */
export const changedFacts = (household: Household): Changed => ({
  move: '改了这一户的资料',
  state: '新的资料',
  at: factsOf(household),
  seen: factsOf(household),
})

/** The version of a household's facts. */
export const factsOf = ({ factsAt, updatedAt }: Household): number => factsAt ?? updatedAt
