import type { InferOutput } from 'valibot'
import { exhibitCase } from '@shared/avenue/exhibit-case'
import type { damageExhibit } from '@shared/avenue/schema'
import { decideMove, newCase } from '@shared/case/case'
import { spotOf } from '@shared/check/place'
import { addDays } from '@shared/kernel/days'
import { stampOf } from '@shared/plan/bodies'
import { chooseDeadline } from '@shared/problem/deadline'
import { problemCase } from '@shared/problem/problem-case'
import type { ExhibitView } from '@contract'
import type { Call } from '../../core/call'
import { withPhotos } from '../../core/evidence'
import { followProblems } from '../../core/exhibits'
import { idempotentId } from '../../core/ids'
import type { Exhibit } from '../../core/records/avenue'
import { freshProblem, problems, type Problem } from '../../core/records/problem'
import { demand } from '../../core/refusal-error'
import type { OnRoad } from '../../core/roads'
import { currentRule } from '../../core/rules'
import { loadExhibit } from './load'
import { exhibitView } from './view'

/**
 * Somebody saw it broken, between two checks. That is a problem of the body that keeps it, with a deadline, a photo and
 * all that mending a problem has; the exhibit follows it. @throws WRONG_STATE, DEADLINE_PAST, DEADLINE_TOO_FAR, the photos'
 */
export async function damage(
  call: Call,
  input: InferOutput<typeof damageExhibit>,
  exhibit: OnRoad<Exhibit>,
): Promise<ExhibitView> {
  const { clientId, what, photoIds } = input
  const problemId = idempotentId('problem', call.caller.openid, clientId)
  if (!(await problems.get(problemId))) {
    demand(decideMove(exhibitCase, exhibit, 'damage', call.move(input)))
    const [{ body }, avenue] = await Promise.all([currentRule('problem'), currentRule('avenue')])
    const deadline = input.deadline ?? addDays(call.today, avenue.body.repairDays)
    const due = demand(chooseDeadline(deadline, call.today, body.mostDays))
    const holder = { usedBy: problemId, openid: call.caller.openid }
    const shown = async () => (await problems.get(problemId))?.photoIds ?? []
    await withPhotos(photoIds, holder, shown, async ([first]) => {
      const problem: Problem = {
        ...freshProblem,
        ...demand(decideMove(problemCase, newCase(problemCase), 'note', call.move({ clientId }))),
        _id: problemId,
        villageId: exhibit.bodyId,
        villageName: exhibit.bodyName,
        from: { kind: 'exhibit', id: exhibit._id },
        spot: spotOf('exhibit', exhibit._id, 'damage'),
        category: 'other',
        what,
        place: placeWords(exhibit),
        point: exhibit.point,
        notedAt: call.now,
        ...due,
        photoIds,
        cover: first?.thumb ?? '',
      }
      if (await problems.insert(problem))
        call.record({ subject: `exhibit:${exhibit._id}`, ...stampOf(exhibit.bodyId), facts: { problemId } })
    })
  }
  await followProblems(exhibit._id, { openid: call.caller.openid, now: call.now })
  return exhibitView(call, await loadExhibit({ exhibitId: exhibit._id }))
}

const placeWords = ({ title, roadName, place }: OnRoad<Exhibit>) =>
  `${title}，${roadName} ${place}`.slice(0, 60)
