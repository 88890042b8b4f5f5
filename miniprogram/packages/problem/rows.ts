import type { ProblemDetail, ProblemRow, RecheckView, ReportRow } from '../../../typings/contract'
import { readDay, readMoment } from '../../shared/kernel/days'
import { problemCategories } from '../../shared/problem/categories'
import { problemCase } from '../../shared/problem/problem-case'

export interface ListRow {
  readonly id: string
  readonly cover: string
  readonly category: string
  readonly what: string
  readonly where: string
  readonly word: string
  readonly pill: string
  readonly when: string
  readonly note: string
}

const pills: Readonly<Record<string, string>> = {
  reported: 'pill--straw',
  review: 'pill--straw',
  returned: 'pill--persimmon',
  closed: 'pill--green',
}

/** How long there is still, in words; also colour-blind people see that it is late. */
export function dueWords({
  deadline,
  daysLeft,
  overdue,
}: Pick<ProblemRow, 'deadline' | 'daysLeft' | 'overdue'>): string {
  if (!deadline) return ''
  if (daysLeft === undefined) return `期限 ${readDay(deadline)}`
  if (overdue) return `期限 ${readDay(deadline)}，已超 ${-daysLeft} 天`
  return daysLeft === 0
    ? `期限 ${readDay(deadline)}，就是今天`
    : `期限 ${readDay(deadline)}，还有 ${daysLeft} 天`
}

export const problemRowOf = (row: ProblemRow | ReportRow | ProblemDetail): ListRow => ({
  id: row.id,
  cover: row.cover,
  category: problemCategories[row.category],
  what: row.what,
  where: `${row.villageName} · ${row.place}`,
  word: row.overdue ? '已超期' : stateWordOf(row),
  pill: row.overdue ? 'pill--persimmon' : (pills[row.state] ?? ''),
  when: dueWords(row) || `${readMoment(row.notedAt)} 反映`,
  note: noteOf(row),
})

/** A villager is told in a villager's word. */
const stateWordOf = (row: ProblemRow | ReportRow | ProblemDetail): string =>
  row.state === 'closed' && ('asked' in row || ('mine' in row && row.mine))
    ? '已办结'
    : problemCase.states[row.state]

function noteOf(row: ProblemRow | ReportRow): string {
  if ('asked' in row) return row.asked ? '真的整改好了吗？点开说一声' : ''
  if (row.findings) return '照片有疑点，请仔细看'
  if (row.extensionAsked) return '村里申请延期'
  return row.returns ? `退回过 ${row.returns} 次` : ''
}

/** A place to look at once more: nothing of what was decided about it. */
export const recheckRow = (recheck: RecheckView): ListRow => ({
  id: recheck.id,
  cover: recheck.photos[0]?.thumb ?? '',
  category: problemCategories[recheck.category],
  what: recheck.what,
  where: `${recheck.villageName} · ${recheck.place}`,
  word: '去看一眼',
  pill: 'pill--straw',
  when: '',
  note: '',
})
