import type { NoticeRecordView } from '@contract'
import type { Call } from '../../core/call'
import { refreshHome } from '../../core/home-snapshot'
import * as publishing from '../../core/publishing'
import type { Notice } from '../../core/records/publication'
import { announce, noticeType } from '../../core/notices'
import { takeNoticeNumber } from './number'
import { noticeRecordView } from './view'

export async function publish(
  call: Call,
  { clientId }: { clientId?: string | undefined },
  notice: Notice,
): Promise<NoticeRecordView> {
  const { record, changed } = await publishing.publish(call, noticeType, notice, { clientId }, () =>
    takeNoticeNumber(call.today),
  )
  await announce(record)
  if (changed) {
    call.record({ subject: `notice:${notice._id}`, facts: { number: record.number } })
    await refreshHome(call.now)
  }
  return noticeRecordView(record)
}
