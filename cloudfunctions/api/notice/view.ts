import { findPrivate, type Known } from '@shared/publication/privacy'
import { publicationCase } from '@shared/publication/publication-case'
import type { NoticeDetail, NoticeRecordView } from '@contract'
import type { Names } from '../../core/names'
import type { Notice } from '../../core/records/publication'
import { historyLines, noticeRow } from '../../core/views'

/** A notice as staff see it, with what the privacy check finds in it. */
export const noticeRecordView = (
  notice: Notice,
  names?: Names,
  known: readonly Known[] = [],
): NoticeRecordView => ({
  id: notice._id,
  version: notice.version,
  state: notice.state,
  form: notice.form,
  ...(notice.number ? { number: notice.number } : {}),
  issuer: notice.issuer,
  updatedAt: notice.updatedAt,
  history: historyLines(publicationCase, notice, names),
  findings: (['title', 'body'] as const).flatMap((field) =>
    findPrivate(notice.form[field], known).map((finding) => ({ ...finding, field })),
  ),
})

/** A published notice, whole. */
export const noticeDetail = (notice: Notice): NoticeDetail => ({
  ...noticeRow(notice),
  body: notice.form.body,
  photos: notice.photos.map(({ thumb, display }) => ({ thumb, display })),
})
