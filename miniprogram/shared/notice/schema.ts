import * as v from 'valibot'
import { clientId, cursor, id, oneOf, pageLimit, seen, text } from '../kernel/fields'
import { offices } from '../roster/roles'

/** The official documents of domain.md part 11. */
export const noticeKinds = {
  inspection: '督查通报',
  ranking: '排名通报',
  commendation: '表彰',
  criticism: '通报批评',
  announcement: '公告',
} as const
export type NoticeKind = keyof typeof noticeKinds
const kinds = Object.keys(noticeKinds) as NoticeKind[]

const noticeFields = {
  kind: oneOf('通知类别', kinds),
  title: text('标题', 60, 4),
  body: text('正文', 5000, 10),
  office: v.optional(oneOf('发文站所', offices)),
  photoIds: v.optional(v.pipe(v.array(id('照片')), v.maxLength(9, '附图最多 9 张')), []),
}

export const noticeForm = v.strictObject(noticeFields)
export type NoticeForm = v.InferOutput<typeof noticeForm>

export const draftNotice = v.strictObject({ clientId, ...noticeFields })
export const reviseNotice = v.strictObject({
  noticeId: id('通知'),
  clientId: v.optional(clientId),
  seen,
  ...noticeFields,
})
export const noticeRef = v.strictObject({ noticeId: id('通知') })
export const moveNotice = v.strictObject({ noticeId: id('通知'), clientId: v.optional(clientId) })
export const moveNoticeWithReason = v.strictObject({
  noticeId: id('通知'),
  reason: text('原因', 200),
  clientId: v.optional(clientId),
})
export const listNotices = v.strictObject({
  kind: v.optional(oneOf('通知类别', kinds)),
  cursor,
  limit: pageLimit,
})
export const listNoticeDesk = v.strictObject({
  state: v.optional(oneOf('状态', ['draft', 'checked', 'published', 'withdrawn'])),
  cursor,
  limit: pageLimit,
})

/** An official document's number as printed, marked by the town's first character: `西环整〔2026〕3号`. */
export const readNoticeNumber = (town: string, year: number, sequence: number): string =>
  `${town.charAt(0)}环整〔${year}〕${sequence}号`
