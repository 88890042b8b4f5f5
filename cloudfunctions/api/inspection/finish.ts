import type { VisitLine } from '@contract'
import type { Call } from '../../core/call'
import { sumsOf, visits, type Visit } from '../../core/records/inspection'
import { alsoWrote } from '../../core/records/ledger'
import { refuseCall } from '../../core/refusal-error'
import { inspectorsOf, visitLine } from './view'

/**
 * Says that a village was visited; households nobody was at home in stay without a score, and scores still on the phone
 * may follow until the round is closed. @throws NO_HOUSEHOLD_SCORED, ROUND_CLOSED
 */
export async function finish(call: Call, _input: unknown, visit: Visit): Promise<VisitLine> {
  if (visit.finishedAt) {
    const wrote = call.again(visit)
    if (wrote) call.record({ ...lineOf(visit), wrote })
    return visitLine(visit, await inspectorsOf([visit]))
  }
  if (visit.drawn.length > 0 && sumsOf(visit).count === 0) refuseCall('NO_HOUSEHOLD_SCORED')
  const line = lineOf(visit)
  const wrote = call.wrote(line)
  const writes = alsoWrote(wrote)
  if (!(await visits.update({ _id: visit._id, closed: false }, { finishedAt: call.now, writes })))
    refuseCall('ROUND_CLOSED')
  call.record({ ...line, wrote })
  return visitLine({ ...visit, finishedAt: call.now }, await inspectorsOf([visit]))
}

const lineOf = (visit: Visit) => ({
  subject: `visit:${visit._id}`,
  villageId: visit.villageId,
  facts: sumsOf(visit),
})
