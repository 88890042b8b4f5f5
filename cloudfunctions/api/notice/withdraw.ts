import type { NoticeRecordView } from '@contract'
import type { Call } from '../../core/call'
import { refreshHome } from '../../core/home-snapshot'
import * as publishing from '../../core/publishing'
import type { Notice } from '../../core/records/publication'
import { noticeType } from '../../core/notices'
import { noticeRecordView } from './view'

export async function withdraw(
  call: Call,
  { clientId, reason }: { clientId?: string | undefined; reason: string },
  notice: Notice,
): Promise<NoticeRecordView> {
  const { record, changed } = await publishing.withdraw(call, noticeType, notice, { clientId, reason })
  if (changed) {
    call.record({ subject: `notice:${notice._id}`, why: reason })
    if (notice.state === 'published') await refreshHome(call.now)
  }
  return noticeRecordView(record)
}
