import { canonicalJson } from '@shared/kernel/canonical'
import type { InferOutput } from 'valibot'
import type { setUpJudging } from '@shared/judging/schema'
import type { JudgingBoard } from '@contract'
import type { Call } from '../../core/call'
import { judgings, type Judging } from '../../core/records/judging'
import { alsoWrote, type Wrote } from '../../core/records/ledger'
import { refuseCall } from '../../core/refusal-error'
import { command } from '../../core/store/sdk'
import { writeAnchorRoutes } from './anchor-routes'
import { board } from './board'
import { checkSetup } from './check-setup'
import { changeJudging, demandState } from '../../core/judging/judging'

/**
 * Names anchors, judges and the villages they avoid, before or during the training. Sheets filled already stay valid: of
 * a work that is no anchor any more and of a judge who left; they count on the ruler, and only an admin voids them.
 * @throws CHANGED_MEANWHILE, WRONG_STATE, NOT_FOUND, NOT_PUBLISHED, NOT_A_JUDGE, ANCHOR_RECUSED, BUSY
 */
export async function setUp(call: Call, input: InferOutput<typeof setUpJudging>): Promise<JudgingBoard> {
  await changeJudging(call.now, async (judging) => {
    demandState(judging, ['setup', 'training'], '修改评审设置')
    const judges = input.judges.map(({ personId, recused }) => ({ judge: personId, recused }))
    const wanted = {
      perEntry: input.perEntry,
      ...(await checkSetup({ anchors: input.anchors, judges })),
    }
    let next: Judging = { ...judging, ...wanted }
    if (canonicalJson(next) !== canonicalJson(judging)) {
      if (input.seen !== undefined && input.seen !== judging.version) refuseCall('CHANGED_MEANWHILE')
      const wrote = call.wrote({ subject: 'judging' })
      await save(judging, wanted, wrote)
      next = { ...next, writes: [wrote] }
    }
    const wrote = call.again(next)
    if (wrote) {
      const { perEntry, anchors } = next
      call.record({ subject: 'judging', wrote, facts: { perEntry, anchors, recusals: wanted.judges } })
    }
    // Also when nothing changed: the same request again repairs what a lost connection left undone.
    if (next.state === 'training') await writeAnchorRoutes(next)
  })
  return board()
}

async function save(
  { _id, version }: Judging,
  { perEntry, anchors, judges }: Pick<Judging, 'perEntry' | 'anchors' | 'judges'>,
  wrote: Wrote,
): Promise<void> {
  // The version moves too: whoever read the old set-up and moves the case by it is told to look again.
  const patch = {
    perEntry,
    anchors: command.set(anchors),
    judges: command.set(judges),
    writes: alsoWrote(wrote),
    version: version + 1,
  }
  if (!(await judgings.update({ _id, version }, patch))) refuseCall('CHANGED_MEANWHILE')
}
