import type { NoticeRecordView } from '../../../../typings/contract'
import { historyWords } from '../../../page/history'
import { parseInput } from '../../../shared/kernel/parse'
import { noticeForm, noticeKinds, type NoticeKind } from '../../../shared/notice/schema'
import { findPrivate, privacyNames } from '../../../shared/publication/privacy'
import { movesFrom } from '../../../shared/case/case'
import { publicationCase, type PublicationState } from '../../../shared/publication/publication-case'
import { officeNames, type Office } from '../../../shared/roster/roles'

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

/** A text in pieces, so that what may be personal can be marked where it stands. */
export interface Piece {
  readonly text: string
  readonly tone: 'plain' | 'possible' | 'certain'
}

export function pieces(text: string): Piece[] {
  const parts: Piece[] = []
  let from = 0
  for (const finding of findPrivate(text)) {
    if (finding.start > from) parts.push({ text: text.slice(from, finding.start), tone: 'plain' })
    parts.push({ text: finding.found, tone: finding.certainty })
    from = finding.end
  }
  if (from < text.length) parts.push({ text: text.slice(from), tone: 'plain' })
  return parts
}

export interface PrivacyFace {
  readonly lines: readonly string[]
  /** Something that must not become public at all. */
  readonly stops: boolean
  readonly body: readonly Piece[]
}

export function privacyFace({ title, body }: NoticeDraft): PrivacyFace {
  const found = [...findPrivate(title), ...findPrivate(body)]
  return {
    lines: found.map(
      (one) =>
        `${one.found}：${one.certainty === 'certain' ? '是' : '像是'}${privacyNames[one.kind]}，${one.certainty === 'certain' ? '必须删掉' : '请确认能不能公开'}`,
    ),
    stops: found.some((one) => one.certainty === 'certain'),
    body: found.length ? pieces(body) : [],
  }
}

export interface NoticeFace {
  readonly state: PublicationState
  readonly word: string
  readonly number: string
  readonly editable: boolean
  readonly canCheck: boolean
  readonly canPublish: boolean
  readonly canWithdraw: boolean
  readonly history: readonly string[]
}

export function noticeFace(record: NoticeRecordView | undefined): NoticeFace {
  if (!record)
    return {
      state: 'new',
      word: '新起草',
      number: '',
      editable: true,
      canCheck: false,
      canPublish: false,
      canWithdraw: false,
      history: [],
    }
  const moves = movesFrom(publicationCase, record.state)
  return {
    state: record.state,
    word: publicationCase.states[record.state],
    number: record.number ?? '',
    editable: moves.includes('revise'),
    canCheck: moves.includes('check'),
    canPublish: moves.includes('publish'),
    canWithdraw: moves.includes('withdraw'),
    history: record.history.map(historyWords),
  }
}

/** As the public will read it. */
export const preview = (draft: NoticeDraft, issuer: string) => ({
  kind: draft.kind ? noticeKinds[draft.kind] : '未选类别',
  title: draft.title || '还没有标题',
  issuer: draft.office ? officeNames[draft.office] : issuer || '西里镇人民政府',
  paragraphs: draft.body.split(/\n+/).filter((line) => line.trim()),
})

export const withdrawReasons: readonly string[] = ['内容有误', '有个人信息', '已有新的通知代替', '事情有变化']

/** What to show of a stored notice's pictures, by photo id. */
export const picturesOf = (record: NoticeRecordView | undefined): Record<string, string> =>
  Object.fromEntries((record?.pictures ?? []).map(({ photoId, thumb }) => [photoId, thumb]))
