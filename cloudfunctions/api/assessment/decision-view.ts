import { decisionCase } from '@shared/assessment/cases'
import { decisionNames } from '@shared/assessment/sheet'
import type { DecisionView } from '@contract'
import type { Call } from '../../core/call'
import type { Caller } from '../../core/caller'
import type { Names } from '../../core/names'
import type { Decision } from '../../core/records/assessment'
import { historyLines } from '../../core/views'

/** Town staff and leaders read everything of the assessment; a village its own, once it is published. */
export const readsAll = async (caller: Caller): Promise<boolean> =>
  (await caller.holds('admin')) || (await caller.holds('office')) || caller.holds('leader')

/** A decision; a person's name only to those who read everything. */
export async function decisionView(call: Call, row: Decision, names?: Names): Promise<DecisionView> {
  const all = await readsAll(call.caller)
  const [first] = row.history
  return {
    id: row._id,
    year: row.year,
    kind: row.kind,
    kindName: decisionNames[row.kind],
    villageId: row.villageId,
    body: row.body,
    about: row.about,
    ...(all && row.person ? { person: row.person } : {}),
    why: row.why,
    reason: first?.reason ?? '',
    state: row.state,
    stateName: decisionCase.states[row.state],
    noticeId: row.noticeId,
    decidedAt: row.decidedAt,
    mayRevoke: row.state === 'made' && (await call.caller.holds('leader')),
    history: historyLines(decisionCase, row, all ? names : undefined),
  }
}
