import type { NoticeForm } from '@shared/notice/schema'
import type { NoticeRecordView } from '@contract'
import type { Call } from '../../core/call'
import { idempotentId } from '../../core/ids'
import { startDraft } from '../../core/publishing'
import { noticeType, written } from '../../core/notices'
import { noticeRecordView } from './view'

export async function draft(call: Call, input: NoticeForm & { clientId: string }): Promise<NoticeRecordView> {
  const _id = idempotentId('notice', call.caller.openid, input.clientId)
  const notice = { _id, type: 'notice' as const, ...(await written(input)) }
  const { record, changed } = await startDraft(call, noticeType, notice, input.clientId)
  if (changed) call.record({ subject: `notice:${_id}` })
  return noticeRecordView(record)
}
