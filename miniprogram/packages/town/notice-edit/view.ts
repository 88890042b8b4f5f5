import type { NoticeRecordView } from '../../../../typings/contract'
import { historyWords } from '../../../page/history'
import { knownOf, pieces, type Piece } from '../../../page/privacy'
import { parseInput } from '../../../shared/kernel/parse'
import { noticeForm, noticeKinds, type NoticeKind } from '../../../shared/notice/schema'
import { movesFrom } from '../../../shared/case/case'
import { publicationCase, type PublicationState } from '../../../shared/publication/publication-case'
import { officeNames, type Office } from '../../../shared/roster/roles'
import { checkWaits } from '../../../page/stage'
import { townName } from '../../../page/town-name'
import { differences, type Compared } from '../../../services/forms/kind'
import { whereTheyDiffer } from '../text-change'

/** The form as it is typed. */
export interface NoticeDraft {
  readonly kind: NoticeKind | ''
  readonly title: string
  readonly body: string
  readonly office: Office | ''
  readonly photoIds: readonly string[]
}
export const emptyNotice: NoticeDraft = { kind: '', title: '', body: '', office: '', photoIds: [] }

export const draftOfNotice = ({ form }: NoticeRecordView): NoticeDraft => ({
  kind: form.kind,
  title: form.title,
  body: form.body,
  office: form.office ?? '',
  photoIds: form.photoIds ?? [],
})

export const rawNotice = ({ office, ...draft }: NoticeDraft): Record<string, unknown> => ({
  ...draft,
  ...(office ? { office } : {}),
})

export type NoticeField = 'kind' | 'title' | 'body'
export function noticeProblems(draft: NoticeDraft): Partial<Record<NoticeField, string>> {
  const problems: Partial<Record<NoticeField, string>> = {}
  for (const field of ['kind', 'title', 'body'] as const) {
    const parsed = parseInput(noticeForm.entries[field], draft[field])
    if (!parsed.ok) problems[field] = parsed.message
  }
  return problems
}

export interface NoticeFace {
  /** Empty while it was never saved. */
  readonly id: string
  readonly state: PublicationState
  readonly word: string
  readonly number: string
  readonly editable: boolean
  readonly canCheck: boolean
  /** What stands where nothing is to be done. */
  readonly waits: string
  readonly canPublish: boolean
  readonly canWithdraw: boolean
  readonly history: readonly string[]
  /** The stored text with what may be personal marked where it stands, for whoever only reads it. */
  readonly marks: { readonly title: readonly Piece[]; readonly body: readonly Piece[] }
}

export function noticeFace(record: NoticeRecordView | undefined): NoticeFace {
  if (!record)
    return {
      id: '',
      state: 'new',
      word: '新起草',
      number: '',
      editable: true,
      canCheck: false,
      waits: '',
      canPublish: false,
      canWithdraw: false,
      history: [],
      marks: { title: [], body: [] },
    }
  const moves = movesFrom(publicationCase, record.state)
  const known = knownOf(record.findings)
  return {
    id: record.id,
    state: record.state,
    word: publicationCase.states[record.state],
    number: record.number ?? '',
    editable: moves.includes('revise'),
    canCheck: moves.includes('check') && record.mayCheck !== false,
    waits: moves.includes('check') ? checkWaits : `${publicationCase.states[record.state]}，不能再改`,
    canPublish: moves.includes('publish'),
    canWithdraw: moves.includes('withdraw'),
    history: record.history.map(historyWords),
    marks: { title: pieces(record.form.title, known), body: pieces(record.form.body, known) },
  }
}

/** As the public will read it. */
export const preview = (draft: NoticeDraft, issuer: string) => ({
  kind: draft.kind ? noticeKinds[draft.kind] : '未选类别',
  title: draft.title || '还没有标题',
  issuer: draft.office ? officeNames[draft.office] : issuer || `${townName}人民政府`,
  paragraphs: draft.body.split(/\n+/).filter((line) => line.trim()),
})

export const withdrawReasons: readonly string[] = ['内容有误', '有个人信息', '已有新的通知代替', '事情有变化']

/** What to show of a stored notice's pictures, by photo id. */
export const picturesOf = (record: NoticeRecordView | undefined): Record<string, string> =>
  Object.fromEntries((record?.pictures ?? []).map(({ photoId, thumb }) => [photoId, thumb]))

const labels = { kind: '类别', title: '标题', body: '正文', office: '发文站所', photos: '附图' } as const
const inWords = ({ kind, title, body, office, photoIds }: NoticeDraft) => ({
  kind: kind ? noticeKinds[kind] : '',
  title,
  body,
  office: office ? officeNames[office] : '镇政府',
  photos: `${photoIds.length} 张`,
})

/** What is written beside what stands; of the text the place where they differ. */
export function compareNotices(draft: NoticeDraft, record: NoticeRecordView): Compared[] {
  const [mine, theirs] = [inWords(draft), inWords(draftOfNotice(record))]
  const body = whereTheyDiffer(mine.body, theirs.body)
  return differences(labels, { ...mine, body: body.mine }, { ...theirs, body: body.theirs })
}
