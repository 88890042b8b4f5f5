import { barredFrom, decideMove, movesFrom, newCase } from '@shared/case/case'
import {
  accountabilityCase,
  type AccountabilityMove,
  type AccountabilityState,
  type Fault,
} from '@shared/problem/accountability'
import type { AccountabilityView, Page } from '@contract'
import type { Call } from '../../core/call'
import { moveCase } from '../../core/case-store'
import { decidesVetoes } from '../../core/guards'
import { namesIn, type Names } from '../../core/names'
import { accountabilities, type Accountability, type Problem } from '../../core/records/problem'
import { demand, found } from '../../core/refusal-error'
import { after, readCursor } from '../../core/store/cursor'
import { historyLines, pageOf } from '../../core/views'
import type { Words } from './moves'

/** Proposes that a fix was none, once for the step that found it. */
export async function proposeAccountability(
  call: Call,
  problem: Problem,
  fault: Fault,
  why: string,
  clientId: string,
): Promise<void> {
  const fixes = problem.history.filter(({ move }) => move === 'fix').length
  await accountabilities.insert({
    ...demand(
      decideMove(accountabilityCase, newCase(accountabilityCase), 'propose', call.move({ clientId })),
    ),
    _id: `${problem._id}:${fixes}`,
    problemId: problem._id,
    villageId: problem.villageId,
    villageName: problem.villageName,
    fault,
    what: problem.what,
    why,
    proposedAt: call.now,
  })
}

export const loadAccountability = async ({ accountabilityId }: { accountabilityId: string }) =>
  found(await accountabilities.get(accountabilityId), '条记录')

/** The records of one state, the newest first; of a village where one is named. Caller, records, names. */
export async function list(
  call: Call,
  input: {
    state: Exclude<AccountabilityState, 'none'>
    villageId?: string | undefined
    cursor?: string | undefined
    limit: number
  },
): Promise<Page<AccountabilityView>> {
  const { state, villageId, limit } = input
  const filter = { state, ...(villageId ? { villageId } : {}) }
  const rows = await accountabilities.find(after(filter, 'proposedAt', readCursor(input.cursor), 'desc'), {
    order: [
      ['proposedAt', 'desc'],
      ['_id', 'desc'],
    ],
    limit: limit + 1,
  })
  const [names, decides] = await Promise.all([namesIn(rows), decidesVetoes(call.caller)])
  return pageOf(
    rows,
    limit,
    (one) => one.proposedAt,
    (one) => view(call, one, decides, names),
  )
}

export const confirm = (call: Call, input: Words, one: Accountability) => move(call, 'confirm', input, one)
export const dismiss = (call: Call, input: Words, one: Accountability) => move(call, 'dismiss', input, one)

async function move(
  call: Call,
  name: 'confirm' | 'dismiss',
  words: Words,
  one: Accountability,
): Promise<AccountabilityView> {
  const { record, changed } = await moveCase<AccountabilityState, AccountabilityMove, Accountability>(
    accountabilities,
    accountabilityCase,
    one,
    name,
    call.move(words),
  )
  if (changed)
    call.record({
      subject: `accountability:${one._id}`,
      villageId: one.villageId,
      ...(words.reason ? { why: words.reason } : {}),
    })
  return view(call, record, true)
}

const view = (call: Call, one: Accountability, decides: boolean, names?: Names): AccountabilityView => ({
  id: one._id,
  problemId: one.problemId,
  villageId: one.villageId,
  villageName: one.villageName,
  fault: one.fault,
  what: one.what,
  why: one.why,
  state: one.state,
  proposedAt: one.proposedAt,
  may: movesFrom(accountabilityCase, one.state)
    .filter((name): name is 'confirm' | 'dismiss' => name !== 'propose')
    .filter((name) => decides && !barredFrom(accountabilityCase, one, name).includes(call.caller.openid)),
  history: historyLines(accountabilityCase, one, names),
})
