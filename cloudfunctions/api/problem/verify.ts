import type { Day } from '@shared/kernel/days'
import type { Fault } from '@shared/problem/accountability'
import { inTime } from '@shared/problem/deadline'
import type { ProblemDetail } from '@contract'
import type { Call } from '../../core/call'
import { photos } from '../../core/records/evidence'
import { followProblem } from '../../core/exposures'
import { idempotentId } from '../../core/ids'
import type { Problem } from '../../core/records/problem'
import { refuseCall } from '../../core/refusal-error'
import { currentRule } from '../../core/rules'
import { proposeAccountability } from './accountability'
import { deadlineOf } from './decide'
import { moveProblem, type Words } from './moves'
import { askAgain } from './recheck'
import { tellReporter, tellReturned } from './tell'

/** An inspector saw it mended. Some of the closed ones, drawn by the server, are looked at again by another. */
export const close = (call: Call, input: Words, problem: Problem): Promise<ProblemDetail> =>
  moveProblem(
    call,
    problem,
    'close',
    input,
    async () => {
      await demandAfterPhoto(problem)
      return { closedInTime: inTime(problem.history, problem.deadline), answer: null }
    },
    async (closed) => {
      const { body } = await currentRule('problem')
      if (isDrawn(closed, body.recheckPercent)) await askAgain(closed, 'drawn', call.now)
      await followProblem(closed, call.now)
      await tellReporter(closed, call.now)
      return undefined
    },
  )

/**
 * Drawn by the closing itself, whose millisecond nobody knows beforehand: a request sent again, because the first died, draws
 * the same.
 */
function isDrawn({ _id, state, history }: Problem, percent: number): boolean {
  const closing = history[history.length - 1]
  if (state !== 'closed' || !closing) return false
  return parseInt(idempotentId('recheck', _id, String(closing.at)).slice(0, 8), 16) % 100 < percent
}

/** An inspector finds it not mended: back to the village, perhaps with what is wrong with the fix itself. */
export const returnProblem = (
  call: Call,
  input: Words & { reason: string; fault?: Fault | undefined; deadline?: Day | undefined },
  problem: Problem,
): Promise<ProblemDetail> =>
  moveProblem(
    call,
    problem,
    'return',
    input,
    // A new day only where one is named: a return by itself gives nobody more time.
    async () => (input.deadline ? await deadlineOf(call, input.deadline) : {}),
    async (returned) => {
      await tellReturned(returned, call.now)
      if (input.fault) await proposeAccountability(call, returned, input.fault, input.reason, input.clientId)
      return undefined
    },
  )

/** @throws NO_AFTER_PHOTO, PHOTOS_UNSAFE */
async function demandAfterPhoto({ fixes }: Problem): Promise<void> {
  const after = await photos.byIds(fixes[fixes.length - 1]?.photoIds ?? [])
  if (after.length === 0) refuseCall('NO_AFTER_PHOTO')
  if (after.every(({ safety }) => safety === 'unsafe')) refuseCall('PHOTOS_UNSAFE')
}
