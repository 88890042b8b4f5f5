import type { VisitLine } from '@contract'
import type { Call } from '../../core/call'
import { sumsOf, visits, type Visit } from '../../core/records/inspection'
import { refuseCall } from '../../core/refusal-error'
import { inspectorNames, visitLine } from './view'

/**
 * Says that a village was visited; households nobody was at home in stay without a score, and scores still on the phone
 * may follow until the round is closed. @throws NO_HOUSEHOLD_SCORED, ROUND_CLOSED
 */
export async function finish(call: Call, _input: unknown, visit: Visit): Promise<VisitLine> {
  if (visit.finishedAt) {
    call.record(lineOf(visit))
    return visitLine(visit, await inspectorNames([visit]))
  }
  if (visit.drawn.length > 0 && sumsOf(visit).count === 0) refuseCall('NO_HOUSEHOLD_SCORED')
  if (!(await visits.update({ _id: visit._id, closed: false }, { finishedAt: call.now })))
    refuseCall('ROUND_CLOSED')
  call.record(lineOf(visit))
  return visitLine({ ...visit, finishedAt: call.now }, await inspectorNames([visit]))
}

/** Finished once, by the one inspector it was dealt to: one line, however often it is said. */
const lineOf = (visit: Visit) => ({
  subject: `visit:${visit._id}`,
  villageId: visit.villageId,
  once: visit._id,
  facts: sumsOf(visit),
})
