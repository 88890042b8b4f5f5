import { decisionNotice, isAnnounced } from '@shared/assessment/decision-notice'
import type { Author } from './call'
import { noticeType, written } from './notices'
import { startDraft, withdraw } from './publishing'
import type { Decision } from './records/assessment'
import { campaignId, campaigns } from './records/campaign'
import { notices } from './records/publication'
import { found } from './refusal-error'
import { command } from './store/sdk'

/** Drafts the notice of a commendation or criticism, once. @returns whether it drafted one */
export async function announce(author: Author, decision: Decision, clientId: string): Promise<boolean> {
  const { kind, noticeId, year, body, about } = decision
  // The same request again, after it was taken back, announces nothing.
  if (!isAnnounced(kind) || decision.state !== 'made') return false
  const { name: campaign } = found(await campaigns.get(campaignId), '个活动')
  const reason = decision.history[0]?.reason ?? ''
  const text = decisionNotice({ campaign, year, kind, body, about, reason })
  const notice = await written({ kind, ...text, photoIds: [] })
  const draft = { _id: noticeId, type: 'notice' as const, ...notice }
  return (await startDraft(author, noticeType, draft, clientId)).changed
}

/** A notice that is not out yet goes with the decision that was taken back. Safe to repeat. @returns whether it did */
export async function unannounce(author: Author, { _id, noticeId, history }: Decision): Promise<boolean> {
  if (!noticeId) return false
  const unseen = { _id: noticeId, type: 'notice', state: command.in(['draft', 'checked']) }
  const [notice] = await notices.find(unseen, { limit: 1 })
  if (!notice) return false
  const reason = `决定已经撤销：${history[history.length - 1]?.reason ?? ''}`
  return (await withdraw(author, noticeType, notice, { reason, clientId: `revoked-${_id}` })).changed
}
