import { judgingCase } from '@shared/judging/judging-case'
import type { JudgingBoard } from '@contract'
import type { Call } from '../../core/call'
import { moveCase } from '../../core/case-store'
import { judgings } from '../../core/records/judging'
import { board } from './board'
import { changeJudging } from '../../core/judging/judging'

interface Reopen {
  readonly reason: string
  readonly clientId?: string | undefined
}

/** Lets judges hand in sheets again, for a reason that stays on the log. */
export async function reopen(call: Call, input: Reopen): Promise<JudgingBoard> {
  await changeJudging(call.now, async (judging) => {
    const moved = await moveCase(judgings, judgingCase, judging, 'reopen', call.move(input))
    if (moved.changed) call.record({ subject: 'judging', why: input.reason })
  })
  return board()
}
