import { judgingCase } from '@shared/judging/judging-case'
import type { JudgingBoard } from '@contract'
import type { Call } from '../../core/call'
import { moveCase } from '../../core/case-store'
import { judgings } from '../../core/records/judging'
import { refuseCall } from '../../core/refusal-error'
import { refOf, currentRule, freezeRule } from '../../core/rules'
import { writeAnchorRoutes } from './anchor-routes'
import { board } from './board'
import { checkSetup } from './check-setup'
import { changeJudging } from '../../core/judging/judging'

/** Opens the training: from now on the sheet's version is frozen, and every judge's list holds the anchors. */
export async function train(call: Call, input: { clientId?: string | undefined }): Promise<JudgingBoard> {
  await changeJudging(call.now, async (judging) => {
    const opens = judging.state === 'setup'
    if (opens && !judging.anchors.length)
      refuseCall('INVALID_INPUT', {
        field: 'anchors',
        problem: '请先在评审设置里选好样板作品和评委，再开始培训',
      })
    // Roles, recusals and published works may have changed since the set-up.
    const fresh = opens ? await checkSetup(judging) : {}
    const sheet = opens ? await currentRule('contestSheet') : undefined
    const rule = sheet ? refOf(sheet) : judging.rule
    if (sheet) await freezeRule(sheet, call.now)
    const moved = await moveCase(judgings, judgingCase, judging, 'train', call.move(input), {
      ...fresh,
      rule,
    })
    await writeAnchorRoutes(moved.record)
    if (moved.changed)
      call.record({
        subject: 'judging',
        facts: { rule, anchors: moved.record.anchors, recusals: moved.record.judges },
      })
  })
  return board()
}
