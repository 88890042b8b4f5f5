import type { NoticeDetail } from '../../../typings/contract'
import { dayOf, readDay } from '../../shared/kernel/days'
import { noticeKinds } from '../../shared/notice/schema'

/** The document as it is read: paragraphs, office and day at the foot. */
export const noticeView = (notice: NoticeDetail) => ({
  id: notice.id,
  kind: noticeKinds[notice.kind] as string,
  title: notice.title,
  number: notice.number,
  paragraphs: notice.body
    .split(/\n+/)
    .map((text) => text.trim())
    .filter(Boolean),
  photos: [...notice.photos],
  issuer: notice.issuer,
  day: readDay(dayOf(notice.publishedAt), true),
})

export type NoticeView = ReturnType<typeof noticeView>

export const emptyNotice: NoticeView = {
  id: '',
  kind: '',
  title: '',
  number: '',
  paragraphs: [],
  photos: [],
  issuer: '',
  day: '',
}
