import type { ResultRecordView } from '@contract'
import type { Call } from '../../../core/call'
import { idempotentId } from '../../../core/ids'
import { startDraft } from '../../../core/publishing'
import { results } from '../../../core/records/award'
import { campaignId, campaigns } from '../../../core/records/campaign'
import { found } from '../../../core/refusal-error'
import { freezeRule, ruleOf } from '../../../core/rules'
import { demandSettled, readGround, resultOf, rulesNow, type ByRules, type Ground } from './ground'
import { resultType } from './result'
import { resultRecordView } from './view'

/**
 * Computes the awards as a draft for another person's check; the rules it used freeze.
 * @throws JUDGING_STILL_OPEN, VETO_OPEN, DOUBLE_PRIZE_UNDECIDED, SHEETS_MISSING, FEWER_ENTRIES, and the ruler's refusals
 */
export async function compute(
  call: Call,
  { clientId, allowVacant }: { clientId: string; allowVacant: boolean },
): Promise<ResultRecordView> {
  const _id = idempotentId('result', call.caller.openid, clientId)
  // Sheets may have changed since: a request sent again is answered with what it made.
  const made = await results.get(_id)
  if (made) return resultRecordView(made)
  const ground = await readGround()
  demandSettled(ground)
  const rules = await rulesNow(ground)
  const form = resultOf(ground, rules, allowVacant)
  await freeze(call, ground, rules)
  const { town } = found(await campaigns.get(campaignId), '个活动')
  const draft = { _id, type: 'result' as const, kind: 'contest' as const, issuer: town, form }
  const { record, changed } = await startDraft(call, resultType, draft, clientId)
  if (changed) call.record({ subject: `result:${_id}`, facts: { sha256: form.sha256 } })
  return resultRecordView(record)
}

/**
 * Only after the cut, so that rules nothing could be cut by stay open; the checklist's version is frozen already where a
 * veto was proposed by it. @throws CHANGED_MEANWHILE
 */
async function freeze(call: Call, { vetoes }: Ground, { awards, cleanup }: ByRules): Promise<void> {
  await freezeRule(awards, call.now)
  if (!vetoes.length) await freezeRule(await ruleOf({ ...cleanup, name: 'cleanup' }), call.now)
}
