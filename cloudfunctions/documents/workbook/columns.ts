import { accept, refuse, type Decision } from '@shared/kernel/decision'
import type { Cell } from './cell'

/** One sheet as it stands; cells by column, from 1. */
export interface Grid {
  readonly name: string
  readonly rows: readonly { readonly row: number; readonly cells: ReadonlyMap<number, Cell> }[]
}

/** A column people fill: its name in our own files, and what else it is called. */
export interface Column {
  readonly title: string
  readonly aliases: readonly string[]
  readonly needed: boolean
}

export type Columns<Key extends string> = Readonly<Record<Key, Column>>

export interface TableRow<Key extends string> {
  readonly row: number
  readonly cells: Readonly<Record<Key, Cell>>
}

const headerWithin = 10
const nothing: Cell = { text: '' }
const unreadable = (problem: string) => refuse('WORKBOOK_UNREADABLE', { problem })

interface Header<Key extends string> {
  readonly grid: Grid
  readonly row: number
  readonly places: ReadonlyMap<Key, number>
  readonly twice: Column | undefined
}

/**
 * Finds the one sheet with the wanted columns and its rows below the header, blank ones left out.
 * @returns WORKBOOK_UNREADABLE, saying which columns are missing or that there are several such sheets
 */
export function findTable<Key extends string>(
  grids: readonly Grid[],
  columns: Columns<Key>,
): Decision<readonly TableRow<Key>[]> {
  const keys = Object.keys(columns) as Key[]
  const needed = keys.filter((key) => columns[key].needed)
  const headers = grids.flatMap((grid) => headersOf(grid, columns))
  const whole = headers.filter(({ places }) => needed.every((key) => places.has(key)))
  const [header] = whole
  if (!header) {
    if (grids.every(({ rows }) => rows.length === 0)) return unreadable('表格是空的，没有任何内容')
    const nearest = [...headers].sort((a, b) => b.places.size - a.places.size)[0]
    const missing = needed.filter((key) => !nearest?.places.has(key)).map((key) => columns[key].title)
    return unreadable(`前 ${headerWithin} 行里没有找到表头，缺少“${missing.join('、')}”列`)
  }
  const sheets = [...new Set(whole.map(({ grid }) => grid.name))]
  if (sheets.length > 1)
    return unreadable(
      `有 ${sheets.length} 张工作表都有这样的表头（${sheets.join('、')}），请只留要导入的一张`,
    )
  if (header.twice) return unreadable(`“${header.twice.title}”有两列，请只留一列`)
  const rows = header.grid.rows
    .filter(({ row }) => row > header.row)
    .map(({ row, cells }) => ({ row, cells: pick(cells, header, keys) }))
    .filter(({ cells }) => keys.some((key) => cells[key].text || cells[key].fault))
  return rows.length ? accept(rows) : unreadable('表头下面没有内容')
}

/** The rows that could be the header: at most one of a sheet has all that is needed. */
function headersOf<Key extends string>(grid: Grid, columns: Columns<Key>): Header<Key>[] {
  const headers = grid.rows
    .filter(({ row }) => row <= headerWithin)
    .map(({ row, cells }): Header<Key> => {
      const places = new Map<Key, number>()
      let twice: Column | undefined
      for (const [place, { text, coveredFrom }] of cells) {
        const key = coveredFrom === undefined ? keyOf(text, columns) : undefined
        if (key === undefined) continue
        if (places.has(key)) twice ??= columns[key]
        else places.set(key, place)
      }
      return { grid, row, places, twice }
    })
  const whole = headers.findIndex(({ places }) =>
    Object.entries<Column>(columns).every(([key, { needed }]) => !needed || places.has(key as Key)),
  )
  return whole < 0 ? headers : headers.slice(whole, whole + 1)
}

function keyOf<Key extends string>(text: string, columns: Columns<Key>): Key | undefined {
  const title = text.replace(/[（(].*?[)）]/g, '').replace(/[\s*＊:：]/g, '')
  const keys = Object.keys(columns) as Key[]
  return keys.find((key) => columns[key].title === title || columns[key].aliases.includes(title))
}

/** Cells that the header itself covers are part of it. */
function pick<Key extends string>(
  cells: ReadonlyMap<number, Cell>,
  { places, row }: Header<Key>,
  keys: readonly Key[],
): Record<Key, Cell> {
  const of = (key: Key): Cell => {
    const cell = cells.get(places.get(key) ?? 0) ?? nothing
    return cell.coveredFrom === row ? nothing : cell
  }
  return Object.fromEntries(keys.map((key) => [key, of(key)])) as Record<Key, Cell>
}
