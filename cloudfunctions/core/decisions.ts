import { decisionNotice, isAnnounced } from '@shared/assessment/decision-notice'
import type { Author } from './call'
import { noticeType, written } from './notices'
import { startDraft } from './publishing'
import type { Decision } from './records/assessment'
import { campaignId, campaigns } from './records/campaign'
import { found } from './refusal-error'

/** Drafts the notice of a commendation or criticism, once. @returns whether it drafted one */
export async function announce(author: Author, decision: Decision, clientId: string): Promise<boolean> {
  const { kind, noticeId, year, body, about } = decision
  if (!isAnnounced(kind)) return false
  const { town } = found(await campaigns.get(campaignId), '个活动')
  const reason = decision.history[0]?.reason ?? ''
  const text = decisionNotice({ town, year, kind, body, about, reason })
  const notice = await written({ kind, ...text, photoIds: [] })
  const draft = { _id: noticeId, type: 'notice' as const, ...notice }
  return (await startDraft(author, noticeType, draft, clientId)).changed
}
