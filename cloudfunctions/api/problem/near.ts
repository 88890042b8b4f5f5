import type { InferOutput } from 'valibot'
import { publicCategoryIds } from '@shared/problem/categories'
import { findPrivate } from '@shared/publication/privacy'
import { nearOnes } from '@shared/problem/duplicates'
import { standing } from '@shared/problem/problem-case'
import type { nearProblems } from '@shared/problem/schema'
import type { NearProblem } from '@contract'
import type { Call } from '../../core/call'
import { evidenceOf } from '../../core/evidence'
import { knownIn } from '../../core/known-people'
import { problems } from '../../core/records/problem'
import { currentRule } from '../../core/rules'
import { mayRead } from './load'
import { command } from '../../core/store/sdk'

const most = 200
const shownAtMost = 5

/** Standing problems that a report may be of: a hint, never a refusal. Requests: problems, rule, photos, caller; three more where a place may name somebody. */
export async function near(
  call: Call,
  { villageId, category, point }: InferOutput<typeof nearProblems>,
): Promise<{ items: NearProblem[] }> {
  const [around, rule] = await Promise.all([
    problems.find(
      { villageId, state: command.in([...standing]), category: command.in([...publicCategoryIds]) },
      { order: [['dueAt', 'desc']], limit: most },
    ),
    currentRule('problem'),
  ])
  const hints = nearOnes(
    { category, point: point ?? null, notedAt: call.now },
    around,
    rule.body.duplicateMeters,
  ).slice(0, shownAtMost)
  const places = hints.map(({ problem }) => problem.place)
  const [pictures, known] = await Promise.all([
    evidenceOf(hints.flatMap(({ problem }) => problem.photoIds.slice(0, 1))),
    knownIn(places, { nobody: true }),
  ])
  // Anybody reads it, and no second pair of eyes has: whose door it is stays out.
  const names = (place: string) => findPrivate(place, known).length > 0
  return {
    items: await Promise.all(
      hints.map(async ({ problem, meters }) => {
        const picture = pictures.get(problem.photoIds[0] ?? '')
        return {
          id: problem._id,
          category: problem.category,
          // A villager's words are not shown to others before somebody has looked at them.
          place: problem.state === 'reported' || problem.held || names(problem.place) ? '' : problem.place,
          state: problem.state,
          notedAt: problem.notedAt,
          ...(meters === undefined ? {} : { meters }),
          ...(picture?.safety === 'safe' ? { picture: picture.thumb } : {}),
          mayOpen: await mayRead(call.caller, problem),
        }
      }),
    ),
  }
}
