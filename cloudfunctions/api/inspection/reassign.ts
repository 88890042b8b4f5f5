import { belongsTo } from '@shared/inspection/inspector'
import { holds } from '@shared/roster/roles'
import type { VisitLine } from '@contract'
import type { Call } from '../../core/call'
import { visits, type Visit } from '../../core/records/inspection'
import { alsoWrote } from '../../core/records/ledger'
import { people } from '../../core/records/roster'
import { refuseCall } from '../../core/refusal-error'
import { inspectorsOf, visitLine } from './view'

/**
 * Gives a village of an open round to another inspector: whom it was dealt to may have come to belong to it since, or be ill. What
 * was scored and noted there stays. @throws NOT_INSPECTORS, INSPECTOR_OF_VILLAGE, ROUND_CLOSED, CHANGED_MEANWHILE
 */
export async function reassign(
  call: Call,
  { personId }: { personId: string },
  visit: Visit,
): Promise<VisitLine> {
  const { _id, villageId, villageName, closed, inspector: before } = visit
  const line = { subject: `visit:${_id}`, villageId }
  const facts = { personId }
  if (before === personId) {
    const again = call.again(visit)
    if (again) call.record({ ...line, wrote: again, facts })
    return visitLine(visit, await inspectorsOf([visit]))
  }
  if (closed) refuseCall('ROUND_CLOSED')
  const grants = (await people.get(personId))?.grants ?? []
  if (!holds(grants, 'inspector')) refuseCall('NOT_INSPECTORS')
  if (belongsTo(grants, villageId)) refuseCall('INSPECTOR_OF_VILLAGE', { village: villageName })
  const wrote = call.wrote(line)
  const changes = { inspector: personId, writes: alsoWrote(wrote) }
  if (!(await visits.update({ _id, closed: false, inspector: before }, changes)))
    refuseCall('CHANGED_MEANWHILE')
  call.record({ ...line, wrote, facts })
  const given = { ...visit, inspector: personId }
  return visitLine(given, await inspectorsOf([given]))
}
