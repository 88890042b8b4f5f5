import { households, reboundTasks, type Household, type ReboundTask } from '../../core/records/household'
import { found } from '../../core/refusal-error'

/** The household an action is about. */
export const loadHousehold = async ({ householdId }: { householdId: string }): Promise<Household> =>
  found(await households.get(householdId), '户')

/** The task an action is about. */
export const loadTask = async ({ taskId }: { taskId: string }): Promise<ReboundTask> =>
  found(await reboundTasks.get(taskId), '个任务')
