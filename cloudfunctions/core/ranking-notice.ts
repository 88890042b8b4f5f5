import { rankingNotice } from '@shared/ranking/notice'
import { authorOf } from './call'
import { idempotentId } from './ids'
import { noticeType, written } from './notices'
import { startDraft, withdraw } from './publishing'
import { campaignId, campaigns } from './records/campaign'
import { notices } from './records/publication'
import type { Ranking } from './records/ranking'
import { found } from './refusal-error'
import { command } from './store/sdk'

/** A published ranking has one notice, whoever carries the publishing out. */
export const rankingNoticeId = ({ _id }: Pick<Ranking, '_id'>): string =>
  idempotentId('notice', 'ranking', _id)

/** Drafts the 排名通报 of a ranking that was published, by who published it, once. @returns whether it drafted one */
export async function announceRanking({ _id, form, history }: Ranking): Promise<boolean> {
  const published = history.find(({ move }) => move === 'publish')
  if (!published) return false
  const { name: campaign } = found(await campaigns.get(campaignId), '个活动')
  const { ranking, edition, reason } = form
  const text = rankingNotice({ campaign, ranking, edition, reason })
  const notice = await written({ kind: 'ranking', ...text, office: 'women', photoIds: [] })
  const draft = { _id: rankingNoticeId({ _id }), type: 'notice' as const, ...notice }
  return (await startDraft(authorOf(published), noticeType, draft, `notice-${_id}`)).changed
}

/** A notice that is not out yet goes with the ranking that was taken back or corrected. Safe to repeat. @returns whether it did */
export async function unannounceRanking({ _id, number, history }: Ranking): Promise<boolean> {
  const last = history[history.length - 1]
  const unseen = { _id: rankingNoticeId({ _id }), type: 'notice', state: command.in(['draft', 'checked']) }
  const [notice] = last?.move === 'withdraw' ? await notices.find(unseen, { limit: 1 }) : []
  if (!last || !notice) return false
  const reason = `${number}已经撤下：${last.reason ?? ''}`.slice(0, 200)
  return (await withdraw(authorOf(last), noticeType, notice, { reason, clientId: `withdrawn-${_id}` }))
    .changed
}
