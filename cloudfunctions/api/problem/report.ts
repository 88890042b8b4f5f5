import type { InferOutput } from 'valibot'
import { decideMove, newCase } from '@shared/case/case'
import { problemCase } from '@shared/problem/problem-case'
import { reportsPerDay, type reportProblem } from '@shared/problem/schema'
import type { ReportRow } from '@contract'
import type { Call } from '../../core/call'
import { dayPlaces, placesTaken, takePlace } from '../../core/day-places'
import { withPhotos } from '../../core/evidence'
import { idempotentId } from '../../core/ids'
import { freshProblem, problems, type Problem } from '../../core/records/problem'
import { villages } from '../../core/records/roster'
import { demand, found, refuseCall } from '../../core/refusal-error'
import { reportRow } from './view'

/**
 * Anybody reports what is wrong, with a photo; an inspector confirms it. What looks like a duplicate is taken as well.
 * Requests: village, today's places, record, photos (2), place, record, ledger = 8. @throws REPORTS_TODAY, TEXT_NOT_ALLOWED, the photos'
 */
export async function report(call: Call, input: InferOutput<typeof reportProblem>): Promise<ReportRow> {
  const { clientId, villageId, category, what, place, point = null, photoIds } = input
  const reporter = call.caller.openid
  const _id = idempotentId('problem', reporter, clientId)
  const places = dayPlaces('report', reporter, call.today, reportsPerDay)
  const [village, taken, before] = await Promise.all([
    villages.get(villageId),
    placesTaken(places),
    problems.get(_id),
  ])
  const { name: villageName } = found(village, '个村')
  if (before) return reportRow(before, call)
  const shown = async () => (await problems.get(_id))?.photoIds ?? []
  return withPhotos(photoIds, { usedBy: _id, openid: reporter }, shown, async ([first]) => {
    const held = await call.hold({ kind: 'problem', recordId: _id, villageName })
    const problem: Problem = {
      ...freshProblem,
      ...demand(decideMove(problemCase, newCase(problemCase), 'report', call.move({ clientId }))),
      _id,
      villageId,
      villageName,
      from: { kind: 'report', id: _id },
      reporter,
      category,
      what,
      place,
      point,
      notedAt: call.now,
      deadline: '',
      dueAt: call.now,
      dueMonth: '',
      photoIds,
      cover: first?.thumb ?? '',
      held,
    }
    if (!(await takePlace(places, taken, _id))) refuseCall('REPORTS_TODAY', { most: reportsPerDay })
    if (!(await problems.insert(problem))) return reportRow(found(await problems.get(_id), '个问题'), call)
    call.record({ subject: `problem:${_id}`, villageId, facts: { category } })
    return reportRow(problem, call)
  })
}
