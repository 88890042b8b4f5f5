import type { Output, RankingRecordView, RankingView } from '@contract'
import type { Call } from '../../core/call'
import { namesIn } from '../../core/names'
import { rankings, type Ranking } from '../../core/records/ranking'
import { found } from '../../core/refusal-error'
import { rankingWhat } from './ranking'
import { mayCheck } from '../../core/views'
import { rankingLine, rankingRecordView, rankingView } from './view'

const most = 1000

/** All rankings that were ever computed, the newest first; their villages are not read. */
export async function desk(): Promise<Output<'ranking.desk'>> {
  const rows = await rankings.find(
    { type: 'ranking' },
    {
      order: [
        ['updatedAt', 'desc'],
        ['_id', 'desc'],
      ],
      fields: ['state', 'version', 'kind', 'number', 'updatedAt', 'history', 'form.sha256', 'form.reason'],
      limit: most,
    },
  )
  const names = await namesIn(rows)
  return { items: rows.map((row) => rankingLine(row, names)) }
}

export const record = async (call: Call, _input: unknown, ranking: Ranking): Promise<RankingRecordView> => ({
  ...(await rankingRecordView(ranking)),
  mayCheck: mayCheck(ranking, call.caller.openid),
})

/** The named month's published ranking, or the newest, with the months of its trends to choose from: one request. */
export async function get(_call: Call, { month }: { month?: string | undefined }): Promise<RankingView> {
  const [ranking] = await rankings.find(
    { type: 'ranking', state: 'published', ...(month ? { kind: month } : {}) },
    {
      order: [
        ['kind', 'desc'],
        ['publishedAt', 'desc'],
      ],
      limit: 1,
    },
  )
  return rankingView(found(ranking, rankingWhat))
}
