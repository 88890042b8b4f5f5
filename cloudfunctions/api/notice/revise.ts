import type { NoticeForm } from '@shared/notice/schema'
import type { NoticeRecordView } from '@contract'
import type { Call } from '../../core/call'
import * as publishing from '../../core/publishing'
import type { Notice } from '../../core/records/publication'
import { noticeType, written } from '../../core/notices'
import { noticeRecordView } from './view'

export async function revise(
  call: Call,
  input: NoticeForm & publishing.Words,
  notice: Notice,
): Promise<NoticeRecordView> {
  const { clientId, seen } = input
  const { record, changed } = await publishing.revise(call, noticeType, notice, await written(input), {
    clientId,
    seen,
  })
  if (changed) call.record({ subject: `notice:${notice._id}` })
  return noticeRecordView(record)
}
