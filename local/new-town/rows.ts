import { checkArchive } from '../../cloudfunctions/documents/workbook/archive'
import type { Cell } from '../../cloudfunctions/documents/workbook/cell'
import { findTable, type Columns, type Grid } from '../../cloudfunctions/documents/workbook/columns'
import { readGrids } from '../../cloudfunctions/documents/workbook/excel'

/** What is wrong, gathered as sentences that say where: file, sheet, row. */
export type Faults = string[]

/** A row as it is read: `say` notes what is wrong with it, and the reading goes on. */
export interface Row<Key extends string> {
  readonly number: number
  text(key: Key): string
  /** Named things are longer than nothing and shorter than `most`. */
  words(key: Key, most: number): string
  whole(key: Key, min: number, max: number): number
  date(key: Key): string
  say(sentence: string): void
}

/** The sheets of a workbook. */
export async function openWorkbook(file: string, bytes: Buffer, faults: Faults): Promise<readonly Grid[]> {
  const safe = checkArchive(bytes)
  const grids = safe.ok ? await readGrids(bytes) : safe
  if (grids.ok) return grids.value
  faults.push(`${file}：${grids.message}`)
  return []
}

/** The rows below a sheet's header; none, and a fault, where there is no such table. */
export function readTable<Key extends string>(
  { file, grids }: { file: string; grids: readonly Grid[] },
  columns: Columns<Key>,
  faults: Faults,
): Row<Key>[] {
  const table = findTable(grids, columns)
  if (!table.ok) {
    faults.push(`${file}：${table.message}`)
    return []
  }
  return table.value.map(({ row, cells }) =>
    rowOf(row, cells, columns, (sentence) => void faults.push(`${file} 第 ${row} 行：${sentence}`)),
  )
}

function rowOf<Key extends string>(
  number: number,
  cells: Readonly<Record<Key, Cell>>,
  columns: Columns<Key>,
  say: (sentence: string) => void,
): Row<Key> {
  const title = (key: Key) => columns[key].title
  const text = (key: Key) => {
    const { text: written, fault } = cells[key]
    if (fault) say(`“${title(key)}”${fault}`)
    return fault ? '' : written
  }
  const words = (key: Key, most: number) => {
    const written = text(key)
    if (!written && !cells[key].fault) say(`请填写“${title(key)}”`)
    if (written.length > most) say(`“${title(key)}”最多 ${most} 个字，现在是 ${written.length} 个`)
    return written
  }
  return {
    number,
    say,
    text,
    words,
    whole(key, min, max) {
      const written = words(key, 20).normalize('NFKC').replace(/,/g, '')
      const value = Number(written)
      if (written && (!/^\d+$/.test(written) || value < min || value > max))
        say(`“${title(key)}”要填 ${min} 到 ${max} 的整数，现在是“${written}”`)
      return value
    },
    date(key) {
      const written = words(key, 20)
      const day = monthDay(written)
      if (written && !day) say(`“${title(key)}”要填几月几日，例如 6月16日，现在是“${written}”`)
      return day ?? ''
    },
  }
}

/** 06-16 of 6月16日, 6-16, 6.16, 6/16, with or without a year before it; nothing of a day no calendar has. */
export function monthDay(written: string): string | undefined {
  const plain = written.normalize('NFKC').replace(/\s/g, '')
  const found = /^(?:\d{4}[-./年])?(\d{1,2})[-./月](\d{1,2})日?$/.exec(plain)
  if (!found) return undefined
  const [month, day] = [Number(found[1]), Number(found[2])]
  // A leap year has every day there is.
  const there = new Date(Date.UTC(2028, month - 1, day))
  if (there.getUTCMonth() !== month - 1 || there.getUTCDate() !== day) return undefined
  return there.toISOString().slice(5, 10)
}
