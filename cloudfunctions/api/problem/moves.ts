import { isRepeat } from '@shared/case/case'
import type { ProblemMove } from '@shared/problem/problem-case'
import { problemCase } from '@shared/problem/problem-case'
import type { ProblemDetail } from '@contract'
import type { Call } from '../../core/call'
import { moveCase } from '../../core/case-store'
import { followSpot } from '../../core/exhibits'
import { problems, type Problem } from '../../core/records/problem'
import { problemDetail } from './view'

export interface Words {
  readonly clientId: string
  readonly reason?: string | undefined
  readonly seen?: number | undefined
}

/**
 * Makes one move of a problem, says so on the ledger, and answers the problem as the caller sees it now.
 * @param also fields that change with it; not asked for where the request came before
 * @param then what follows from it; must be safe to repeat, since a call may have died before it
 */
export async function moveProblem(
  call: Call,
  problem: Problem,
  move: ProblemMove,
  words: Words,
  also: () => Partial<Problem> | Promise<Partial<Problem>> = () => ({}),
  then: (moved: Problem) => Promise<Problem | undefined> = () => Promise.resolve(undefined),
): Promise<ProblemDetail> {
  const request = call.move(words)
  const change = isRepeat(problem, move, request) ? {} : await also()
  const { record, changed } = await moveCase(problems, problemCase, problem, move, request, change)
  if (changed)
    call.record({
      subject: `problem:${problem._id}`,
      villageId: problem.villageId,
      ...(words.reason ? { why: words.reason } : {}),
    })
  await followSpot(record, { openid: call.caller.openid, now: call.now })
  return problemDetail(call, (await then(record)) ?? record)
}
