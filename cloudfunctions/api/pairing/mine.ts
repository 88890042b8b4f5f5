import { holds } from '@shared/roster/roles'
import type { HouseholdRow, TaskView } from '@contract'
import type { Call } from '../../core/call'
import { householdRow } from '../../core/household-row'
import { households, reboundTasks } from '../../core/records/household'
import { taskViews } from './task-view'

/**
 * The households the caller is in charge of, and their open tasks; those of a village whose role was revoked are no
 * longer the caller's. Five requests.
 */
export async function mine({ caller }: Call): Promise<{ households: HouseholdRow[]; tasks: TaskView[] }> {
  const { openid } = caller
  const [person, paired, open] = await Promise.all([
    caller.person(),
    households.all({ pairedWith: openid }),
    reboundTasks.all({ pairedWith: openid, state: 'open' }),
  ])
  const grants = person?.grants ?? []
  const stands = ({ villageId }: { villageId: string }) =>
    holds(grants, 'partyMember', { villageId }) || holds(grants, 'cadre', { villageId })
  const names = new Map(person ? [[openid, person.name]] : [])
  return {
    households: paired.filter(stands).map((household) => householdRow(household, names)),
    tasks: await taskViews(open.filter(stands)),
  }
}
