import type { Output, PlanRow } from '../../../../typings/contract'
import { planPill } from '../../../page/plan'
import { readDay } from '../../../shared/kernel/days'

export type Tab = 'all' | 'late' | 'none' | 'filed' | 'office'

/** Not filed in time, or something in it is past its day. */
const isLate = ({ late, overdue, state }: PlanRow) => overdue > 0 || (late && state === 'none')

const fits: Readonly<Record<Tab, (row: PlanRow) => boolean>> = {
  all: () => true,
  late: isLate,
  none: ({ state }) => state === 'none' || state === 'returned',
  filed: ({ state }) => state === 'filed',
  office: ({ kind }) => kind === 'office',
}
const names: Readonly<Record<Tab, string>> = {
  all: '全部',
  late: '落后的',
  none: '没报的',
  filed: '待审核',
  office: '站所',
}

export const tabsOf = (rows: readonly PlanRow[]) =>
  (Object.keys(names) as Tab[]).map((value) => ({
    value,
    label: `${names[value]} ${rows.filter(fits[value]).length}`,
  }))

/** Who needs a word first stands first: overdue items, not filed, returned, to be accepted; then the plan's order. */
const urgency = (row: PlanRow): number =>
  row.overdue > 0
    ? 0
    : row.state === 'none'
      ? row.late
        ? 1
        : 2
      : row.state === 'returned'
        ? 3
        : row.state === 'filed'
          ? 4
          : 5

export const boardRow = (row: PlanRow) => ({
  id: row.bodyId,
  name: row.name,
  word: row.stateName,
  pill: row.state === 'none' && row.late ? 'pill--persimmon' : planPill[row.state],
  hint: hintOf(row),
  alarm: row.overdue > 0 || (row.late && row.state === 'none'),
  percent: row.total ? Math.round((100 * row.done) / row.total) : 0,
  filed: row.total > 0,
})
export type BoardRow = ReturnType<typeof boardRow>

function hintOf({ state, late, total, done, overdue }: PlanRow): string {
  if (state === 'none') return late ? '过了期限还没有报' : '还没有报'
  const words = [`完成 ${done}/${total}`]
  if (overdue) words.push(`超期 ${overdue} 件`)
  if (late) words.push('迟报')
  return words.join(' · ')
}

export const rowsOf = (rows: readonly PlanRow[], tab: Tab): BoardRow[] =>
  rows
    .filter(fits[tab])
    .map((row, order) => ({ row, order }))
    .sort((a, b) => urgency(a.row) - urgency(b.row) || a.order - b.order)
    .map(({ row }) => boardRow(row))

/** The board in three numbers. */
export const boardFace = ({ items, due }: Output<'plan.board'>) => ({
  total: items.length,
  filed: items.filter(({ state }) => state !== 'none').length,
  late: items.filter(isLate).length,
  due: due ? `${readDay(due)}以前上报` : '没有上报期限',
})
