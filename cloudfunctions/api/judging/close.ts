import { judgingCase } from '@shared/judging/judging-case'
import type { JudgingBoard } from '@contract'
import type { Call } from '../../core/call'
import { moveCase } from '../../core/case-store'
import { judgings } from '../../core/records/judging'
import { board } from './board'
import { changeJudging } from '../../core/judging/judging'

/** Ends the scoring: no sheet is taken any more. */
export async function close(call: Call, input: { clientId?: string | undefined }): Promise<JudgingBoard> {
  await changeJudging(call.now, async (judging) => {
    const moved = await moveCase(judgings, judgingCase, judging, 'close', call.move(input))
    if (moved.changed) call.record({ subject: 'judging' })
  })
  return board()
}
