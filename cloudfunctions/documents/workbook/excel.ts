import type * as ExcelLibrary from 'exceljs'
import type { Cell as ExcelCell, Row, Worksheet } from 'exceljs'
import { cleanText } from '@shared/kernel/clean'
import { accept, refuse, type Decision } from '@shared/kernel/decision'
import { readCell, safeText, type Cell, type Line } from './cell'
import type { Grid } from './columns'
import { heightOf, layoutOf, pageOf } from './layout'

let loaded: typeof ExcelLibrary | undefined

// Loaded with the first workbook: asking how far an import is does not pay for it.
// eslint-disable-next-line @typescript-eslint/no-require-imports
const excel = (): typeof ExcelLibrary => (loaded ??= require('exceljs') as typeof ExcelLibrary)

const headColour = 'FFE3EFE6'

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

/** A sheet of a workbook as it is written. */
export interface Table {
  readonly name: string
  readonly titles: readonly string[]
  readonly rows: readonly Line[]
  /** What the cells of a column may be chosen from, by its title; another word is asked about, not refused. */
  readonly choices?: Readonly<Record<string, readonly string[]>>
}

/** What stands on each printed page: above, before the sheet's name, and below. */
export interface Print {
  readonly above: string
  readonly below: string
}

/** A workbook of one sheet. */
export const writeWorkbook = (
  name: string,
  titles: readonly string[],
  rows: readonly Line[],
): Promise<Buffer> => writeTables([{ name, titles, rows }])

/** A workbook ready for the printer; its texts are none that a spreadsheet takes for a formula. */
export async function writeTables(tables: readonly Table[], print?: Print): Promise<Buffer> {
  const { Workbook } = excel()
  const workbook = new Workbook()
  const lists = new Map<readonly string[], string>()
  for (const { name, titles, rows, choices = {} } of tables) {
    const sheet = workbook.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] })
    const layouts = layoutOf(titles, rows)
    sheet.columns = titles.map((header, at) => ({ header, ...layouts[at] }))
    for (const line of rows) {
      const row = sheet.addRow(line.map((cell) => (typeof cell === 'number' ? cell : safeText(cell))))
      row.height = heightOf(line, layouts)
    }
    const head = sheet.getRow(1)
    head.font = { bold: true }
    head.height = heightOf(titles, layouts)
    head.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: headColour } }
    head.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true }
    if (rows.length) sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: titles.length } }
    sheet.pageSetup = pageOf(layouts)
    for (const [title, words] of Object.entries(choices)) {
      if (!lists.has(words))
        lists.set(words, `${listSheet}!$${letter(lists.size)}$1:$${letter(lists.size)}$${words.length}`)
      const column = letter(titles.indexOf(title))
      validationsOf(sheet).add(`${column}2:${column}${choosable}`, {
        type: 'list',
        allowBlank: true,
        formulae: [lists.get(words)],
        showErrorMessage: true,
        errorStyle: 'warning',
        errorTitle: title,
        error: '不在可选的里面，确定要这样填吗？',
      })
    }
    if (print) {
      const above = `${print.above}${name}`
      sheet.headerFooter.oddHeader = `&C&"黑体"&14${plain(above)}`
      sheet.headerFooter.oddFooter = `&L${plain(print.below)}&R第 &P 页，共 &N 页`
    }
  }
  if (lists.size) {
    const sheet = workbook.addWorksheet(listSheet, { state: 'veryHidden' })
    ;[...lists.keys()].forEach((words, at) => {
      sheet.getColumn(at + 1).values = [...words]
    })
  }
  return Buffer.from(await workbook.xlsx.writeBuffer())
}

/** Where the words of drop-down lists stand: a list of a cell's own takes 255 characters, and 59 villages are more. */
const listSheet = '可选'
const choosable = 5000
const letter = (at: number) => String.fromCharCode(65 + at)

interface Validations {
  add(range: string, validation: object): void
}
/** The library has them, and its types do not. */
const validationsOf = (sheet: Worksheet) =>
  (sheet as unknown as { dataValidations: Validations }).dataValidations

/** & begins a code in a header. */
const plain = (text: string) => cleanText(text).replace(/&/g, '&&')
