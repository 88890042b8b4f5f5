import { windowState } from '@shared/vote/window'
import type { MyVote, Output } from '@contract'
import type { Call } from '../../core/call'
import { aliasOf } from '../../core/alias'
import { campaignId, campaigns } from '../../core/records/campaign'
import { entries } from '../../core/records/landscape'
import { voterDay, votes } from '../../core/records/vote'
import { found } from '../../core/refusal-error'
import { after, readCursor } from '../../core/store/cursor'
import { pageOf } from '../../core/views'

/** The caller's own votes, newest first, and how many are left today. */
export async function mine(
  call: Call,
  input: { cursor?: string | undefined; limit: number },
): Promise<Output<'vote.mine'>> {
  const { openid } = call.caller
  const voter = aliasOf(openid)
  const [{ window }, used, rows] = await Promise.all([
    campaigns.get(campaignId).then((campaign) => found(campaign, '个活动')),
    votes.count({ voterDay: voterDay(openid, call.today) }),
    votes.find(after({ voter }, 'at', readCursor(input.cursor), 'desc'), {
      order: [
        ['at', 'desc'],
        ['_id', 'desc'],
      ],
      limit: input.limit + 1,
    }),
  ])
  const shown = await entries.byIds(rows.slice(0, input.limit).map((vote) => vote.entryId))
  const byId = new Map(shown.map((entry) => [entry._id, entry]))
  const page = pageOf(
    rows,
    input.limit,
    (vote) => vote.at,
    (vote): MyVote => {
      const entry = byId.get(vote.entryId)
      const open = entry?.state === 'published'
      return {
        entryId: vote.entryId,
        at: vote.at,
        title: open ? entry.form.title : '作品已撤下',
        villageName: entry?.villageName ?? '',
        cover: open ? entry.cover : '',
        voided: vote.voidedAt !== null,
      }
    },
  )
  const perDay = window?.perDay ?? 0
  return { ...page, state: windowState(window, call.now), perDay, left: Math.max(0, perDay - used) }
}
