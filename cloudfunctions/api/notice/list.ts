import type { NoticeKind } from '@shared/notice/schema'
import type { NoticeRow, Page } from '@contract'
import type { Call } from '../../core/call'
import { publishedPage } from '../../core/publishing/lists'
import { notices } from '../../core/records/publication'
import { noticeRow, noticeRowFields } from '../../core/views'

/** Published notices, the newest first: one request, without the bodies. */
export function list(
  _call: Call,
  input: { kind?: NoticeKind | undefined; cursor?: string | undefined; limit: number },
): Promise<Page<NoticeRow>> {
  const filter = { type: 'notice' as const, ...(input.kind ? { kind: input.kind } : {}) }
  return publishedPage(notices, filter, input, noticeRowFields, noticeRow)
}
