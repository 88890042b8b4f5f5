import type { ProblemDetail } from '@contract'
import type { Call } from '../../core/call'
import type { Problem } from '../../core/records/problem'
import { refuseCall } from '../../core/refusal-error'
import { moveProblem, type Words } from './moves'
import { askAgain } from './recheck'

/** Who reported it says whether it is really mended; if not, another inspector looks. @throws ALREADY_ANSWERED */
export const answer = (
  call: Call,
  input: Words & { fixed: boolean; note: string },
  problem: Problem,
): Promise<ProblemDetail> =>
  moveProblem(
    call,
    problem,
    'answer',
    { clientId: input.clientId, reason: input.note },
    () => {
      if (problem.answer) refuseCall('ALREADY_ANSWERED')
      return { answer: { fixed: input.fixed, note: input.note } }
    },
    async (answered) => {
      if (!input.fixed) await askAgain(answered, 'reporter', call.now)
      return undefined
    },
  )
