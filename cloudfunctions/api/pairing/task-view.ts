import type { TaskView } from '@contract'
import { householdRow, pairedNames } from '../../core/household-row'
import { households, type ReboundTask } from '../../core/records/household'

/** Tasks with their households, open ones first, then the latest. Two requests. */
export async function taskViews(tasks: readonly ReboundTask[]): Promise<TaskView[]> {
  const wanted = await households.byIds([...new Set(tasks.map(({ householdId }) => householdId))])
  const names = await pairedNames(wanted)
  const byId = new Map(wanted.map((household) => [household._id, household]))
  const closedLast = ({ state }: ReboundTask) => (state === 'open' ? 0 : 1)
  return [...tasks]
    .sort((a, b) => closedLast(a) - closedLast(b) || b.since - a.since)
    .flatMap(({ _id: id, householdId, why, since, state, what }) => {
      const household = byId.get(householdId)
      if (!household) return []
      return [{ id, household: householdRow(household, names), why, since, state, ...(what ? { what } : {}) }]
    })
}
