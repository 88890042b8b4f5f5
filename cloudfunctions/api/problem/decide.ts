import { isRepeat } from '@shared/case/case'
import type { Day } from '@shared/kernel/days'
import { readDay } from '@shared/kernel/days'
import type { ProblemCategory } from '@shared/problem/categories'
import { chooseDeadline } from '@shared/problem/deadline'
import { standing } from '@shared/problem/problem-case'
import type { ProblemDetail } from '@contract'
import type { Call } from '../../core/call'
import { takeDown } from '../../core/exposures'
import { withLease } from '../../core/lease'
import { problems, type Problem } from '../../core/records/problem'
import { demand, refuseCall } from '../../core/refusal-error'
import { currentRule } from '../../core/rules'
import { moveProblem, type Words } from './moves'
import { tellReporter } from './tell'

/** A deadline as the rules allow it. @throws DEADLINE_PAST, DEADLINE_TOO_FAR */
export async function deadlineOf(call: Call, deadline: Day) {
  const { body } = await currentRule('problem')
  return demand(chooseDeadline(deadline, call.today, body.mostDays))
}

/** An inspector finds a report true and gives the village a deadline. */
export const confirm = (
  call: Call,
  input: Words & { deadline: Day; category?: ProblemCategory | undefined },
  problem: Problem,
): Promise<ProblemDetail> =>
  moveProblem(call, problem, 'confirm', input, async () => ({
    ...(await deadlineOf(call, input.deadline)),
    ...(input.category ? { category: input.category } : {}),
  }))

export const invalidate = (call: Call, input: Words, problem: Problem) =>
  moveProblem(call, problem, 'invalidate', input, undefined, ended(call))

/** Whoever reported it hears how it ended, and nobody is shown it any more. */
const ended = (call: Call) => async (problem: Problem) => {
  await takeDown(call, problem)
  await tellReporter(problem, call.now)
  return undefined
}

/**
 * Says that it is the same as another one. A village's go one after the other: two that are merged into each other at once
 * would both be gone. What came before decides nothing any more. @throws MERGE_INTO_ITSELF, MERGE_ELSEWHERE, BUSY
 */
export const merge = (call: Call, input: Words & { into: string }, problem: Problem) => {
  const moved = () =>
    moveProblem(call, problem, 'merge', input, () => sameAs(input.into, problem), ended(call))
  return cameBefore(call, problem, 'merge', input)
    ? moved()
    : withLease(`merge:${problem.villageId}`, call.now, moved)
}

async function sameAs(into: string, { _id, villageId }: Problem): Promise<Partial<Problem>> {
  if (into === _id) refuseCall('MERGE_INTO_ITSELF')
  const other = await problems.get(into)
  const stands = other && (standing as readonly string[]).includes(other.state)
  if (!stands || other.villageId !== villageId) refuseCall('MERGE_ELSEWHERE')
  return { sameAs: into }
}

export const start = (call: Call, input: Words, problem: Problem) =>
  moveProblem(call, problem, 'start', input)

/** The village asks for more time. @throws NOT_A_LATER_DAY */
export const askExtension = (call: Call, input: Words & { until: Day; reason: string }, problem: Problem) =>
  moveProblem(call, problem, 'askExtension', input, async () => {
    if (input.until <= problem.deadline)
      refuseCall('NOT_A_LATER_DAY', { deadline: readDay(problem.deadline) })
    await deadlineOf(call, input.until)
    return { extension: { until: input.until, reason: input.reason } }
  })

/** @throws NO_EXTENSION_ASKED */
export const extend = (call: Call, input: Words, problem: Problem) =>
  moveProblem(call, problem, 'extend', input, async () => ({
    ...(await deadlineOf(call, asked(problem).until)),
    extension: null,
  }))

/** @throws NO_EXTENSION_ASKED */
export const refuseExtension = (call: Call, input: Words & { reason: string }, problem: Problem) =>
  moveProblem(call, problem, 'refuseExtension', input, () => {
    asked(problem)
    return { extension: null }
  })

const asked = ({ extension }: Problem) => extension ?? refuseCall('NO_EXTENSION_ASKED')

/** Whether a request was carried out before; for use cases that check before they move. */
export const cameBefore = (call: Call, problem: Problem, move: string, words: Words) =>
  isRepeat(problem, move, call.move(words))
