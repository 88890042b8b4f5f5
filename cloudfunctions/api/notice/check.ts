import type { NoticeRecordView } from '@contract'
import type { Call } from '../../core/call'
import * as publishing from '../../core/publishing'
import type { Notice } from '../../core/records/publication'
import { noticeType } from '../../core/notices'
import { noticeRecordView } from './view'

export async function check(
  call: Call,
  { clientId }: { clientId?: string | undefined },
  notice: Notice,
): Promise<NoticeRecordView> {
  const { record, changed } = await publishing.check(call, noticeType, notice, { clientId })
  if (changed) call.record({ subject: `notice:${notice._id}` })
  return noticeRecordView(record)
}
