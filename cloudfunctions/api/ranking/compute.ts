import type { InferOutput } from 'valibot'
import { dayOf, monthOf, readMonth } from '@shared/kernel/days'
import type { computeRanking } from '@shared/ranking/schema'
import { officeNames } from '@shared/roster/roles'
import type { RankingRecordView } from '@contract'
import type { Call } from '../../core/call'
import { idempotentId } from '../../core/ids'
import { startDraft } from '../../core/publishing'
import { rankings } from '../../core/records/ranking'
import { refuseCall } from '../../core/refusal-error'
import { sha256Of, currentRule, freezeRule } from '../../core/rules'
import { readGround } from './ground'
import { rankingType } from './ranking'
import { rankingOf } from './ranking-of'
import { rankingRecordView } from './view'

/**
 * Computes a month's ranking as a draft for another person's check; the weights freeze. Where a ranking of the month is
 * published this is a correction: the next edition, with its reason.
 * @throws NO_VISITS, ROUND_OPEN, CORRECTION_NEEDS_REASON
 */
export async function compute(
  call: Call,
  { clientId, month, reason }: InferOutput<typeof computeRanking>,
): Promise<RankingRecordView> {
  const _id = idempotentId('ranking', call.caller.openid, clientId)
  // Scores may have changed since: a request sent again is answered with what it made.
  const made = await rankings.get(_id)
  if (made) return rankingRecordView(made)
  if (month > monthOf(dayOf(call.now))) refuseCall('NO_VISITS', { month: readMonth(month) })
  const editions = await rankings.find(
    { type: 'ranking', kind: month },
    { fields: ['state', 'number', 'form.edition'], limit: 1000 },
  )
  const standing = editions.some(({ state }) => state === 'published')
  if (standing && !reason) refuseCall('CORRECTION_NEEDS_REASON', { month: readMonth(month) })
  const ground = await readGround(month, call.now)
  const rules = { ranking: await currentRule('ranking'), household: await currentRule('household') }
  const ranking = rankingOf(ground, rules)
  await freezeRule(rules.ranking, call.now)
  await freezeRule(rules.household, call.now)
  const numbered = editions.filter(({ number }) => number)
  const edition = Math.max(0, ...numbered.map(({ form }) => form.edition)) + 1
  const form = { ranking, sha256: sha256Of(ranking), edition, reason: standing ? reason : '' }
  const draft = { _id, type: 'ranking' as const, kind: month, issuer: officeNames.women, form }
  const { record, changed } = await startDraft(call, rankingType, draft, clientId)
  if (changed) call.record({ subject: `ranking:${_id}`, facts: { month, sha256: form.sha256 } })
  return rankingRecordView(record)
}
