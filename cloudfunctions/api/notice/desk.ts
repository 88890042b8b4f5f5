import type { PublicationState } from '@shared/publication/publication-case'
import type { NoticeRecordView, Page } from '@contract'
import type { Call } from '../../core/call'
import { deskPage } from '../../core/publishing/lists'
import { notices } from '../../core/records/publication'
import { noticeRecordView } from './view'

/** All notices, the last touched first. */
export const desk = (
  _call: Call,
  input: { state?: PublicationState | undefined; cursor?: string | undefined; limit: number },
): Promise<Page<NoticeRecordView>> => deskPage(notices, 'notice', input, noticeRecordView)
