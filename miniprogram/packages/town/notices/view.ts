import type { NoticeRecordView } from '../../../../typings/contract'
import { historyWords } from '../../../page/history'
import { readMoment } from '../../../shared/kernel/days'
import { noticeKinds } from '../../../shared/notice/schema'
import { publicationCase, type PublicationState } from '../../../shared/publication/publication-case'
import type { EmptyFaces } from '../publication-desk'

export interface NoticeRow {
  readonly id: string
  readonly title: string
  readonly kind: string
  readonly state: PublicationState
  readonly word: string
  readonly last: string
  readonly number: string
}

export function noticeRow(record: NoticeRecordView): NoticeRow {
  const last = record.history[record.history.length - 1]
  return {
    id: record.id,
    title: record.form.title,
    kind: noticeKinds[record.form.kind],
    state: record.state,
    word: publicationCase.states[record.state],
    last: last ? historyWords(last) : `${readMoment(record.updatedAt)} 修改`,
    number: record.number ?? '',
  }
}

export const emptyFaces: EmptyFaces = {
  draft: { title: '没有待核对的', hint: '一个人起草，另一个人核对，然后公布。' },
  checked: { title: '没有待公布的', hint: '核对过的通知在这里等公布。' },
  published: { title: '还没有公布过通知', hint: '公布以后所有人都能在首页看到。' },
  withdrawn: { title: '没有撤下的', hint: '撤下的通知和原因都留在这里。' },
}
