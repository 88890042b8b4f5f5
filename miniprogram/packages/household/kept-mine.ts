import type { Output, TaskView } from '../../../typings/contract'
import { askOrRemember, type Seen } from '../../services/last-seen'
import { getMyHouseholds, listTasks } from '../../services/scoring'

export type Mine = Output<'pairing.mine'>

/** A party member's households and tasks, or a supervisor's village's tasks; as last seen where there is no signal. */
export const loadMine = (villageId: string): Promise<Seen<Mine>> =>
  villageId
    ? askOrRemember(`tasks:${villageId}`, async () => {
        const { items } = await listTasks(villageId)
        return { households: [], tasks: items.filter((task: TaskView) => task.state === 'open') }
      })
    : askOrRemember('mine', getMyHouseholds)
