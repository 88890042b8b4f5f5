import type { Output, ProposalView } from '@contract'
import type { Call } from '../../core/call'
import { namesIn } from '../../core/names'
import { assessments, decisions } from '../../core/records/assessment'
import { standing } from './assessment'
import { decisionView, readsAll } from './decision-view'

/** Standing assessments that are read for their proposals: more years than anybody decides at once. */
const years = 20

/**
 * Decisions, the newest first, and what is proposed and not decided. A village sees what was made about it, no proposals and
 * nothing that was declined.
 */
export async function list(
  call: Call,
  { villageId }: { villageId?: string | undefined },
): Promise<Output<'decision.list'>> {
  const all = await readsAll(call.caller)
  const [rows, records] = await Promise.all([
    decisions.all(villageId ? { villageId } : {}),
    all
      ? assessments.find(standing, {
          fields: ['kind', 'form.proposals'],
          order: [['kind', 'desc']],
          limit: years,
        })
      : [],
  ])
  const seen = rows
    .filter(({ state }) => all || state !== 'declined')
    .sort((a, b) => b.decidedAt - a.decidedAt)
  const names = all ? await namesIn(seen) : undefined
  const decided = new Set(rows.map(({ _id }) => _id))
  const proposals = records.flatMap(({ _id: assessmentId, kind: year, form }) =>
    form.proposals
      .filter((one) => !decided.has(one.id) && (!villageId || one.villageId === villageId))
      .map((one): ProposalView => ({ ...one, assessmentId, year })),
  )
  return { items: await Promise.all(seen.map((row) => decisionView(call, row, names))), proposals }
}
