import { bulletinOf } from '@shared/inspection/bulletin'
import { roundCase } from '@shared/inspection/round-case'
import { dayOf } from '@shared/kernel/days'
import { isConfirmed } from '@shared/problem/problem-case'
import type { RoundView } from '@contract'
import type { Call } from '../../core/call'
import { moveCase } from '../../core/case-store'
import { noticeType, written } from '../../core/notices'
import { startDraft } from '../../core/publishing'
import { campaignId, campaigns } from '../../core/records/campaign'
import { bulletinIdOf, rounds, sumsOf, visits, type Round, type Visit } from '../../core/records/inspection'
import { problems, type Problem } from '../../core/records/problem'
import { found } from '../../core/refusal-error'
import { roundView, visitsOf } from './view'

const mostProblems = 1000

/**
 * Closes a round and drafts the 督查通报; villages without a score are missing and named. First the visits are shut, then
 * the draft is written, then the round is closed: broken off anywhere, the same call goes on; where it never comes the job
 * `finishCalls` closes the round that has its draft, and opens the visits again where there is none. Some ten requests
 * however many households were scored.
 */
export async function close(
  call: Call,
  { clientId }: { clientId: string },
  round: Round,
): Promise<RoundView> {
  if (round.state === 'closed') {
    const { record } = await moveCase(rounds, roundCase, round, 'close', call.move({ clientId }))
    return roundView(record)
  }
  await visits.update({ roundId: round._id }, { closed: true, shutAt: call.now })
  const [rows, campaign] = await Promise.all([visitsOf(round._id), campaigns.get(campaignId)])
  const noted = await problemsOf(rows)
  const { title, body } = bulletinOf({
    campaign: found(campaign, '个活动').name,
    month: round.month,
    half: round.half,
    from: dayOf(round.history[0]?.at ?? call.now),
    to: call.today,
    visits: rows.map((visit) => ({ villageName: visit.villageName, ...sumsOf(visit) })),
    problems: noted,
  })
  const noticeId = bulletinIdOf(round)
  const notice = await written({ kind: 'inspection', title, body, office: 'discipline', photoIds: [] })
  await startDraft(call, noticeType, { _id: noticeId, type: 'notice', ...notice }, clientId)
  const moved = await moveCase(rounds, roundCase, round, 'close', call.move({ clientId }), { noticeId })
  if (moved.changed) call.record({ subject: `round:${round._id}`, facts: { noticeId } })
  return roundView(moved.record, rows)
}

/** In the order of the way, as they were noted; without those found since to be none, or another's. */
async function problemsOf(rows: readonly Visit[]): Promise<Problem[]> {
  const noted = await problems.byIds(rows.flatMap((visit) => visit.problems).slice(0, mostProblems))
  return noted.filter(({ state }) => isConfirmed(state))
}
