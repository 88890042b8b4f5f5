import type { Output } from '@contract'
import type { Call } from '../../core/call'
import { officialAccount } from '../../core/official-account/client'
import { articles } from '../../core/records/article'
import { after, readCursor } from '../../core/store/cursor'
import { pageOf } from '../../core/views'
import { articleRow } from './view'

/** Articles for the Official Account, the latest first: one request. */
export async function list(
  _call: Call,
  { cursor, limit }: { cursor?: string | undefined; limit: number },
): Promise<Output<'article.list'>> {
  const rows = await articles.find(after({}, 'queuedAt', readCursor(cursor), 'desc'), {
    order: [
      ['queuedAt', 'desc'],
      ['_id', 'desc'],
    ],
    limit: limit + 1,
  })
  const page = pageOf(rows, limit, (article) => article.queuedAt, articleRow)
  return { ...page, connected: officialAccount() !== undefined }
}
