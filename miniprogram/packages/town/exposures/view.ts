import type { ExposureRecordView } from '../../../../typings/contract'
import { historyWords } from '../../../page/history'
import { replyRuns } from '../../../shared/exposure/reply'
import { exposureKinds, type ExposureKind } from '../../../shared/exposure/schema'
import { readMoment, type Moment } from '../../../shared/kernel/days'
import type { PublicationState } from '../../../shared/publication/publication-case'
import type { EmptyFaces } from '../publication-desk'

export interface DeskRow {
  readonly id: string
  readonly kind: ExposureKind
  readonly word: string
  readonly title: string
  readonly where: string
  readonly cover: string
  readonly mended: boolean
  /** What there is to know of the village's answer; '' where there is nothing. */
  readonly reply: string
  readonly last: string
}

export function deskRow(record: ExposureRecordView, now: Moment): DeskRow {
  const { form, history, replyUntil } = record
  const last = history[history.length - 1]
  return {
    id: record.id,
    kind: form.kind,
    word: exposureKinds[form.kind],
    title: form.title,
    where: `${record.villageName} · ${form.place}`,
    cover: record.cover,
    mended: record.fixedAt !== undefined,
    reply: replyWords({ kind: form.kind, replyUntil, reply: record.reply ?? null }, record.state, now),
    last: last ? historyWords(last) : `${readMoment(record.updatedAt)} 修改`,
  }
}

/** Where the village's answer stands, for those who publish. */
export function replyWords(
  example: Parameters<typeof replyRuns>[0],
  state: PublicationState,
  now: Moment,
): string {
  if (example.kind === 'good' || state === 'draft' || state === 'withdrawn') return ''
  if (example.reply) return '村里已经答复'
  if (replyRuns(example, now)) return `村里可以答复到 ${readMoment(example.replyUntil)}，到时候才能公布`
  return '村里没有答复'
}

export const emptyFaces: EmptyFaces = {
  draft: { title: '没有待核对的', hint: '一个人写，另一个人核对；黑榜先给村里答复的时间，然后公布。' },
  checked: { title: '没有待公布的', hint: '核对过的在这里等公布。' },
  published: { title: '还没有公布过', hint: '公布以后所有人都能在首页和榜单看到。' },
  withdrawn: { title: '没有撤下的', hint: '撤下的和原因都留在这里。' },
}
