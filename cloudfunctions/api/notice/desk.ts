import type { PublicationState } from '@shared/publication/publication-case'
import type { NoticeRecordView, Page } from '@contract'
import type { Call } from '../../core/call'
import { namesIn } from '../../core/names'
import { notices } from '../../core/records/publication'
import { after, readCursor } from '../../core/store/cursor'
import { pageOf } from '../../core/views'
import { noticeRecordView } from './view'

/** All notices, the last touched first. */
export async function desk(
  _call: Call,
  input: { state?: PublicationState | undefined; cursor?: string | undefined; limit: number },
): Promise<Page<NoticeRecordView>> {
  const filter = { type: 'notice', ...(input.state ? { state: input.state } : {}) }
  const rows = await notices.find(after(filter, 'updatedAt', readCursor(input.cursor), 'desc'), {
    order: [
      ['updatedAt', 'desc'],
      ['_id', 'desc'],
    ],
    limit: input.limit + 1,
  })
  const names = await namesIn(rows)
  return pageOf(
    rows,
    input.limit,
    (notice) => notice.updatedAt,
    (notice) => noticeRecordView(notice, names),
  )
}
