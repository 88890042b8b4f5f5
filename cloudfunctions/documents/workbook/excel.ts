import type * as ExcelLibrary from 'exceljs'
import type { Cell as ExcelCell, Row, Worksheet } from 'exceljs'
import { accept, refuse, type Decision } from '@shared/kernel/decision'
import { readCell, safeText, type Cell } from './cell'
import type { Grid } from './columns'

let loaded: typeof ExcelLibrary | undefined

// Loaded with the first workbook: asking how far an import is does not pay for it.
// eslint-disable-next-line @typescript-eslint/no-require-imports
const excel = (): typeof ExcelLibrary => (loaded ??= require('exceljs') as typeof ExcelLibrary)

/** What no register needs, and what other programs' files trip the library with. */
const ignored = [
  'dataValidations',
  'conditionalFormatting',
  'drawing',
  'legacyDrawing',
  'picture',
  'extLst',
  'tableParts',
]

/** The sheets people see, cell by cell. Call it with checked bytes alone (`checkArchive`). */
export async function readGrids(bytes: Buffer): Promise<Decision<readonly Grid[]>> {
  const { Workbook } = excel()
  const workbook = new Workbook()
  try {
    // Its types know another Buffer than ours.
    await workbook.xlsx.load(bytes as unknown as Parameters<typeof workbook.xlsx.load>[0], {
      ignoreNodes: ignored,
    })
  } catch (error) {
    console.warn(error)
    return refuse('WORKBOOK_UNREADABLE', {
      problem: '文件不完整或格式特殊，请在 Excel 或 WPS 里打开后另存为新的 .xlsx',
    })
  }
  return accept(workbook.worksheets.filter(({ state }) => state === 'visible').map(gridOf))
}

function gridOf(sheet: Worksheet): Grid {
  const rows: Grid['rows'][number][] = []
  sheet.eachRow((row, number) => {
    const cells = cellsOf(row)
    if (cells.size) rows.push({ row: number, cells })
  })
  return { name: sheet.name, rows }
}

function cellsOf(row: Row): Map<number, Cell> {
  const cells = new Map<number, Cell>()
  row.eachCell((cell, place) => {
    const read = cell.isMerged ? mergedCell(cell) : readCell(cell.value, cell.numFmt)
    if (read.text || read.fault) cells.set(place, read)
  })
  return cells
}

const mergedCell = (cell: ExcelCell): Cell => {
  const { text } = readCell(cell.master.value, cell.master.numFmt)
  return {
    text,
    fault: '是合并的单元格，请取消合并，逐行填写',
    ...(cell.master === cell ? {} : { coveredFrom: Number(cell.master.row) }),
  }
}

/** A row: numbers to reckon with, everything else is text. */
export type Line = readonly (string | number)[]

/** A sheet of a workbook as it is written. */
export interface Table {
  readonly name: string
  readonly titles: readonly string[]
  readonly rows: readonly Line[]
}

/** A workbook of one sheet. */
export const writeWorkbook = (
  name: string,
  titles: readonly string[],
  rows: readonly Line[],
): Promise<Buffer> => writeTables([{ name, titles, rows }])

/** A workbook; its texts are none that a spreadsheet takes for a formula. */
export async function writeTables(tables: readonly Table[]): Promise<Buffer> {
  const { Workbook } = excel()
  const workbook = new Workbook()
  for (const { name, titles, rows } of tables) {
    const sheet = workbook.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] })
    sheet.columns = titles.map((title) => ({ header: title, width: 16, style: { numFmt: '@' } }))
    sheet.getRow(1).font = { bold: true }
    sheet.addRows(rows.map((row) => row.map((cell) => (typeof cell === 'number' ? cell : safeText(cell)))))
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        if (typeof cell.value === 'number') cell.numFmt = Number.isInteger(cell.value) ? '0' : '0.00'
      }),
    )
  }
  return Buffer.from(await workbook.xlsx.writeBuffer())
}
