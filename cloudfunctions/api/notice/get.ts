import type { NoticeDetail } from '@contract'
import type { Call } from '../../core/call'
import { notices } from '../../core/records/publication'
import { found } from '../../core/refusal-error'
import { noticeWhat } from '../../core/notices'
import { noticeDetail } from './view'

/** A published notice; for the public any other does not exist. */
export async function get(_call: Call, { noticeId }: { noticeId: string }): Promise<NoticeDetail> {
  const filter = { _id: noticeId, type: 'notice', state: 'published' }
  const [notice] = await notices.find(filter, { limit: 1 })
  return noticeDetail(found(notice, noticeWhat))
}
