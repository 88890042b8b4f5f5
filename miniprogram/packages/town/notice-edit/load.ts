import type { NoticeRecordView } from '../../../../typings/contract'
import { CallError } from '../../../services/cloud'
import { listDeskNotices } from '../../../services/notice'

/** One notice of the desk. The desk answers in pages only, so it is looked for. */
export async function findNotice(noticeId: string): Promise<NoticeRecordView> {
  let cursor: string | undefined
  do {
    const page = await listDeskNotices({ limit: 50, ...(cursor ? { cursor } : {}) })
    const found = page.items.find((record) => record.id === noticeId)
    if (found) return found
    cursor = page.next
  } while (cursor)
  throw new CallError('NOT_FOUND', '没有找到这份通知，请返回列表再看')
}
