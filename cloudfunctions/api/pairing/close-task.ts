import type { InferOutput } from 'valibot'
import type { closeTask as schema } from '@shared/household/schema'
import type { TaskView } from '@contract'
import type { Call } from '../../core/call'
import { withPhotos } from '../../core/evidence'
import { reboundTasks, type ReboundTask } from '../../core/records/household'
import { alsoWrote } from '../../core/records/ledger'
import { found, refuseCall } from '../../core/refusal-error'
import { command } from '../../core/store/sdk'
import { taskViews } from './task-view'

/**
 * The household was helped: the task is done, with words and perhaps photos. Who closed it may send the same again; of two
 * at once one closes it. @throws WRONG_STATE
 */
export async function closeTask(
  call: Call,
  { taskId, what, photoIds }: InferOutput<typeof schema>,
  task: ReboundTask,
): Promise<TaskView> {
  const { openid } = call.caller
  const line = { subject: `task:${taskId}`, villageId: task.villageId, why: what }
  const done = (closed: ReboundTask) => {
    const wrote = call.again(closed)
    if (wrote) call.record({ ...line, wrote, facts: { householdId: closed.householdId } })
    return viewOf(closed)
  }
  if (task.state === 'closed') return done(ownClosing(task, openid, what))
  const holder = { usedBy: `task:${taskId}`, openid, villageId: task.villageId }
  const shown = async () => (await reboundTasks.get(taskId))?.photoIds ?? []
  return withPhotos(photoIds, holder, shown, async () => {
    const closed = { slot: taskId, state: 'closed', what, closedBy: openid } as const
    const open = { _id: taskId, state: 'open' }
    const wrote = call.wrote(line)
    const patch = { ...closed, photoIds: command.set([...photoIds]), writes: alsoWrote(wrote) }
    if (!(await reboundTasks.update(open, patch)))
      return done(ownClosing(found(await reboundTasks.get(taskId), '个任务'), openid, what))
    return done({ ...task, ...closed, photoIds, writes: [wrote] })
  })
}

/** The closed task where this very closing made it so. */
function ownClosing(task: ReboundTask, openid: string, what: string): ReboundTask {
  if (task.closedBy !== openid || task.what !== what)
    refuseCall('WRONG_STATE', { state: '已办结', move: '再次办结' })
  return task
}

const viewOf = async (task: ReboundTask): Promise<TaskView> => found((await taskViews([task]))[0], '个任务')
