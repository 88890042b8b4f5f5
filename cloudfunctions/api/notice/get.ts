import { dayOf, readDay } from '@shared/kernel/days'
import type { NoticeDetail } from '@contract'
import type { Call } from '../../core/call'
import { noticeWhat } from '../../core/notices'
import { notices, type Notice } from '../../core/records/publication'
import { found, refuseCall } from '../../core/refusal-error'
import { after } from '../../core/store/cursor'
import { command } from '../../core/store/sdk'
import { noticeDetail } from './view'

/**
 * A published notice and its neighbours; one that was withdrawn says so by its number, and any other does not exist for the
 * public. Three requests. @throws NOT_FOUND, NOTICE_WITHDRAWN
 */
export async function get(_call: Call, { noticeId }: { noticeId: string }): Promise<NoticeDetail> {
  const filter = { _id: noticeId, type: 'notice', state: command.in(['published', 'withdrawn']) }
  const [known] = await notices.find(filter, { limit: 1 })
  const notice = found(known?.publishedAt ? known : undefined, noticeWhat)
  if (notice.state === 'withdrawn') refuseCall('NOTICE_WITHDRAWN', withdrawnWords(notice))
  const [newer, older] = await Promise.all([neighbour(notice, 'asc'), neighbour(notice, 'desc')])
  return { ...noticeDetail(notice), ...(newer ? { newer } : {}), ...(older ? { older } : {}) }
}

function withdrawnWords({ number, history }: Notice) {
  const last = history.filter(({ to }) => to === 'withdrawn').pop()
  return { number, day: last ? readDay(dayOf(last.at)) : '' }
}

async function neighbour(notice: Notice, direction: 'asc' | 'desc') {
  const place = { key: notice.publishedAt, id: notice._id }
  const [next] = await notices.find(
    after({ type: 'notice', state: 'published' }, 'publishedAt', place, direction),
    {
      order: [
        ['publishedAt', direction],
        ['_id', direction],
      ],
      fields: ['form.title'],
      limit: 1,
    },
  )
  return next && { id: next._id, title: next.form.title }
}
