import {
  households,
  reboundTasks,
  villageOfHousehold,
  type Household,
  type ReboundTask,
} from '../../core/records/household'
import { found } from '../../core/refusal-error'

interface OfHousehold {
  readonly villageId: string
  readonly pairedWith: string
  readonly household: Household | undefined
}

/**
 * The household an action is about. Its village stands in its id, and one that is not there is nobody's: who has nothing
 * to do with that village does not learn which numbers are in its register.
 */
export async function householdOf({ householdId }: { householdId: string }): Promise<OfHousehold> {
  const household = await households.get(householdId)
  return { villageId: villageOfHousehold(householdId), pairedWith: household?.pairedWith ?? '', household }
}

/** The task an action is about. */
export const loadTask = async ({ taskId }: { taskId: string }): Promise<ReboundTask> =>
  found(await reboundTasks.get(taskId), '个任务')
