import type { TaskView } from '@contract'
import type { Call } from '../../core/call'
import { reboundTasks } from '../../core/records/household'
import { taskViews } from './task-view'

/** All rebound tasks of a village. Four requests. */
export const listTasks = async (
  _call: Call,
  { villageId }: { villageId: string },
): Promise<{ items: TaskView[] }> => ({ items: await taskViews(await reboundTasks.all({ villageId })) })
