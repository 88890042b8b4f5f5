import type { NoticeKind } from '@shared/notice/schema'
import type { NoticeRow, Page } from '@contract'
import type { Call } from '../../core/call'
import { notices } from '../../core/records/publication'
import { after, readCursor } from '../../core/store/cursor'
import { noticeRow, noticeRowFields, pageOf } from '../../core/views'

/** Published notices, the newest first: one request, without the bodies. */
export async function list(
  _call: Call,
  input: { kind?: NoticeKind | undefined; cursor?: string | undefined; limit: number },
): Promise<Page<NoticeRow>> {
  const filter = { type: 'notice', state: 'published', ...(input.kind ? { kind: input.kind } : {}) }
  const rows = await notices.find(after(filter, 'publishedAt', readCursor(input.cursor), 'desc'), {
    order: [
      ['publishedAt', 'desc'],
      ['_id', 'desc'],
    ],
    fields: noticeRowFields,
    limit: input.limit + 1,
  })
  return pageOf(rows, input.limit, (notice) => notice.publishedAt, noticeRow)
}
