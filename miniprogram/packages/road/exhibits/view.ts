import type { ExhibitRow } from '../../../../typings/contract'
import { exhibitLine } from '../../../page/exhibit'
import { readDay } from '../../../shared/kernel/days'

export type Tab = 'all' | 'broken' | 'coming' | 'standing' | 'removed'

const fits: Readonly<Record<Tab, (row: ExhibitRow) => boolean>> = {
  all: ({ state }) => state !== 'removed',
  broken: ({ state }) => state === 'damaged' || state === 'repairing',
  coming: ({ state }) => state === 'planned' || state === 'building',
  standing: ({ state }) => state === 'standing',
  removed: ({ state }) => state === 'removed',
}
const names: Readonly<Record<Tab, string>> = {
  all: '全部',
  broken: '要修的',
  coming: '要建的',
  standing: '完好',
  removed: '已拆除',
}

export const tabsOf = (rows: readonly ExhibitRow[]) =>
  (Object.keys(names) as Tab[]).map((value) => ({
    value,
    label: `${names[value]} ${rows.filter(fits[value]).length}`,
  }))

const noteOf = ({ deadline, overdue, bodyName }: ExhibitRow): string => {
  if (!deadline) return bodyName
  return overdue
    ? `${bodyName} · 超期，${readDay(deadline)}就该修好`
    : `${bodyName} · ${readDay(deadline)}前修好`
}

/** What is overdue first, then what is broken, then the roads' order. */
export const rowsOf = (rows: readonly ExhibitRow[], tab: Tab) =>
  rows
    .filter(fits[tab])
    .map((row, order) => ({ row, order }))
    .sort(
      (a, b) =>
        Number(b.row.overdue) - Number(a.row.overdue) ||
        Number(fits.broken(b.row)) - Number(fits.broken(a.row)) ||
        a.order - b.order,
    )
    .map(({ row }) => ({ ...exhibitLine(row), note: noteOf(row) }))
export type Row = ReturnType<typeof rowsOf>[number]
