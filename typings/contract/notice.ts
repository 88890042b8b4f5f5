import type { InferInput } from 'valibot'
import type { PhotoSafety } from '../../miniprogram/shared/evidence/photo'
import type * as schema from '../../miniprogram/shared/notice/schema'
import type { PrivacyFinding } from '../../miniprogram/shared/publication/privacy'
import type { PublicationState } from '../../miniprogram/shared/publication/publication-case'
import type { HistoryLine, Page, Versioned } from './common'

/** A published notice as a row. */
export interface NoticeRow {
  readonly id: string
  readonly kind: schema.NoticeKind
  readonly title: string
  readonly number: string
  readonly issuer: string
  readonly publishedAt: number
}

export interface NoticeDetail extends NoticeRow {
  readonly body: string
  readonly photos: readonly { readonly thumb: string; readonly display: string }[]
  /** The notices published next after and next before it. */
  readonly newer?: { readonly id: string; readonly title: string }
  readonly older?: { readonly id: string; readonly title: string }
}

/** A notice as staff see it, in any state. */
export interface NoticeRecordView extends Versioned {
  readonly id: string
  readonly state: PublicationState
  readonly form: InferInput<typeof schema.noticeForm>
  readonly number?: string
  readonly issuer: string
  readonly updatedAt: number
  readonly history: readonly HistoryLine[]
  /** Only where one notice was asked for. */
  readonly pictures?: readonly NoticePicture[]
  /** False to whoever wrote it; only where one was asked for. */
  readonly mayCheck?: boolean
  /** What the privacy check finds in title and body; positions count within the named field. */
  readonly findings: readonly (PrivacyFinding & { readonly field: 'title' | 'body' })[]
}

/** A notice's picture as staff see it, checked or not. */
export interface NoticePicture {
  readonly photoId: string
  readonly thumb: string
  readonly display: string
  readonly safety: PhotoSafety
}

export interface NoticeContract {
  'notice.draft': { input: InferInput<typeof schema.draftNotice>; output: NoticeRecordView }
  'notice.revise': { input: InferInput<typeof schema.reviseNotice>; output: NoticeRecordView }
  'notice.check': { input: InferInput<typeof schema.moveNotice>; output: NoticeRecordView }
  'notice.publish': { input: InferInput<typeof schema.moveNotice>; output: NoticeRecordView }
  'notice.withdraw': { input: InferInput<typeof schema.moveNoticeWithReason>; output: NoticeRecordView }
  'notice.desk': { input: InferInput<typeof schema.listNoticeDesk>; output: Page<NoticeRecordView> }
  'notice.record': { input: InferInput<typeof schema.noticeRef>; output: NoticeRecordView }
  'notice.list': { input: InferInput<typeof schema.listNotices>; output: Page<NoticeRow> }
  'notice.get': { input: InferInput<typeof schema.noticeRef>; output: NoticeDetail }
}
