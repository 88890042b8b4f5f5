import type { InferOutput } from 'valibot'
import { decideMove, newCase } from '@shared/case/case'
import { startOfDay } from '@shared/kernel/days'
import { problemCase } from '@shared/problem/problem-case'
import { reportsPerDay, type reportProblem } from '@shared/problem/schema'
import type { ReportRow } from '@contract'
import type { Call } from '../../core/call'
import { withPhotos } from '../../core/evidence'
import { idempotentId } from '../../core/ids'
import { freshProblem, problems, type Problem } from '../../core/records/problem'
import { villages } from '../../core/records/roster'
import { demand, found, refuseCall } from '../../core/refusal-error'
import { command } from '../../core/store/sdk'
import { reportRow } from './view'

/**
 * Anybody reports what is wrong, with a photo; an inspector confirms it. What looks like a duplicate is taken as well.
 * Requests: village, today's count, photos (2), record, ledger = 6. @throws REPORTS_TODAY, TEXT_NOT_ALLOWED, the photos'
 */
export async function report(call: Call, input: InferOutput<typeof reportProblem>): Promise<ReportRow> {
  const { clientId, villageId, category, what, place, point = null, photoIds } = input
  const reporter = call.caller.openid
  const _id = idempotentId('problem', reporter, clientId)
  const [village, today] = await Promise.all([
    villages.get(villageId),
    problems.count({ reporter, notedAt: command.gte(startOfDay(call.today)) }),
  ])
  const { name: villageName } = found(village, '个村')
  if (today >= reportsPerDay) {
    const before = await problems.get(_id)
    return before ? reportRow(before, call) : refuseCall('REPORTS_TODAY', { most: reportsPerDay })
  }
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
    if (!(await problems.insert(problem))) return reportRow(found(await problems.get(_id), '个问题'), call)
    call.record({ subject: `problem:${_id}`, villageId, facts: { category } })
    return reportRow(problem, call)
  })
}
