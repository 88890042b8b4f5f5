import type { InferOutput } from 'valibot'
import { decideMove, newCase } from '@shared/case/case'
import type { noteProblem as noteSchema } from '@shared/inspection/schema'
import { chooseDeadline } from '@shared/problem/deadline'
import { problemCase } from '@shared/problem/problem-case'
import type { VisitLine } from '@contract'
import type { Call } from '../../core/call'
import { withPhotos } from '../../core/evidence'
import { idempotentId } from '../../core/ids'
import { visits, type Visit } from '../../core/records/inspection'
import { freshProblem, problems, type Problem } from '../../core/records/problem'
import { demand, refuseCall } from '../../core/refusal-error'
import { currentRule } from '../../core/rules'
import { command } from '../../core/store/sdk'
import { inspectorsOf, visitLine } from './view'

type NoteProblem = InferOutput<typeof noteSchema>

/** A problem seen on a visit, with photos and a deadline. @throws ROUND_CLOSED, DEADLINE_PAST, DEADLINE_TOO_FAR, the photos' */
export async function noteProblem(call: Call, input: NoteProblem, visit: Visit): Promise<VisitLine> {
  const { clientId, category, what, place, deadline, photoIds } = input
  const _id = idempotentId('problem', call.caller.openid, clientId)
  if (!visit.problems.includes(_id)) {
    if (visit.closed) refuseCall('ROUND_CLOSED')
    const { mostDays } = (await currentRule('problem')).body
    const due = demand(chooseDeadline(deadline, call.today, mostDays))
    const held = await call.hold({ kind: 'problem', recordId: _id, villageName: visit.villageName })
    const problem: Omit<Problem, 'cover'> = {
      ...freshProblem,
      ...demand(decideMove(problemCase, newCase(problemCase), 'note', call.move({ clientId }))),
      _id,
      villageId: visit.villageId,
      villageName: visit.villageName,
      from: { kind: 'visit', id: visit._id },
      category,
      what,
      place,
      notedAt: call.now,
      ...due,
      photoIds,
      held,
    }
    const holder = { usedBy: _id, openid: call.caller.openid, villageId: visit.villageId }
    const shown = async () => (await problems.get(_id))?.photoIds ?? []
    await withPhotos(photoIds, holder, shown, async ([first]) => {
      if (await problems.insert({ ...problem, cover: first?.thumb ?? '' }))
        call.record({ subject: `problem:${_id}`, villageId: visit.villageId, facts: { category, deadline } })
      // A problem stands whether its round was closed in this moment or not: it must be mended either way.
      await visits.update({ _id: visit._id }, { problems: command.addToSet(_id) })
    })
  }
  const noted = [...new Set([...visit.problems, _id])]
  return visitLine({ ...visit, problems: noted }, await inspectorsOf([visit]))
}
