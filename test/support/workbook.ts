import { Workbook, type CellValue, type Worksheet } from 'exceljs'
import type { ImportView, Input } from '@contract'
import { freshClientId, type Someone, type Town } from './town'

export type Cells = readonly CellValue[]

export const householdTitles = ['村', '户号', '户主', '户类型', '门牌号', '手机号', '帮扶需求']

/** An .xlsx of one sheet, changed by `more` before it is written. */
export async function workbookOf(
  rows: readonly Cells[],
  more: (sheet: Worksheet, book: Workbook) => void = () => undefined,
): Promise<Buffer> {
  const book = new Workbook()
  const sheet = book.addWorksheet('农户')
  sheet.addRows(rows.map((row) => [...row]))
  more(sheet, book)
  return Buffer.from(await book.xlsx.writeBuffer())
}

/** The sheets of a workbook, row by row, as texts. */
async function readSheets(bytes: ArrayBuffer): Promise<string[][][]> {
  const book = new Workbook()
  await book.xlsx.load(bytes)
  return book.worksheets.map((sheet) => {
    const rows: string[][] = []
    sheet.eachRow((row) => {
      const cells: string[] = []
      row.eachCell({ includeEmpty: true }, (cell) => void cells.push(cell.text))
      rows.push(cells)
    })
    return rows
  })
}

/** The first of them. */
export const readRows = async (bytes: ArrayBuffer): Promise<string[][]> => (await readSheets(bytes))[0] ?? []

/** What is stored under a file id. */
export async function stored(town: Town, fileId: string): Promise<Buffer> {
  const path = fileId.replace(/^cloud:\/\/[^/]+\//, '')
  const answer = await fetch(`${town.cloud.url}/files/${path}`)
  return Buffer.from(await answer.arrayBuffer())
}

/** The sheets of a stored workbook. */
export async function readBook(town: Town, fileId: string): Promise<string[][][]> {
  const { buffer, byteOffset, byteLength } = await stored(town, fileId)
  return readSheets(buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer)
}

/** The first of them. */
export const readStored = async (town: Town, fileId: string): Promise<string[][]> =>
  (await readBook(town, fileId))[0] ?? []

export const upload = (town: Town, person: Someone, bytes: Buffer): Promise<string> =>
  town.cloud.upload(person.openid, `incoming/${freshClientId()}.xlsx`, bytes)

/** Uploads, starts and runs to the end. */
export async function importAll(
  town: Town,
  person: Someone,
  bytes: Buffer,
  kind: Input<'import.start'>['kind'] = 'households',
): Promise<ImportView> {
  const fileId = await upload(town, person, bytes)
  let view = await person.call('import.start', { clientId: freshClientId(), kind, fileId })
  while (view.state === 'running') view = await person.call('import.run', { importId: view.id })
  return view
}
