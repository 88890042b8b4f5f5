import { inflateRawSync } from 'node:zlib'
import { importLimits } from '@shared/household/import-schema'
import { accept, refuse, type Decision } from '@shared/kernel/decision'

const mostPacked = importLimits.megabytes * 1024 * 1024
/** What all parts may come to once unpacked: twenty thousand rows are some ten megabytes. */
const mostUnpacked = 80 * 1024 * 1024
const mostParts = 2000
const headings = 20

const endSignature = 0x06054b50
/** What a few bytes can ask a reader to walk through, cell by cell. */
const mostCells = 1_000_000
const mostMerged = 200_000
const mostNamed = 500_000
const mostColumns = 100_000

const entrySignature = 0x02014b50
const oleSignature = Buffer.from('d0cf11e0a1b11ae1', 'hex')
const unreadable = (problem: string) => refuse('WORKBOOK_UNREADABLE', { problem })
const tooLarge = () => refuse('WORKBOOK_TOO_LARGE', { megabytes: importLimits.megabytes })
const broken = () => unreadable('文件不完整或已损坏，请在 Excel 或 WPS 里打开后另存为新的 .xlsx')

interface Part {
  readonly name: string
  readonly encrypted: boolean
  readonly method: number
  readonly packed: number
  readonly at: number
}

/**
 * Looks at an upload before anything is built of it: that it is an .xlsx at all, and that it stays within bounds when it is
 * unpacked, whatever its directory claims. @returns NOT_A_WORKBOOK, WORKBOOK_UNREADABLE, WORKBOOK_TOO_LARGE, TOO_MANY_ROWS
 */
export function checkArchive(bytes: Buffer): Decision<true> {
  if (bytes.length > mostPacked) return tooLarge()
  if (bytes.subarray(0, 8).equals(oleSignature)) return unreadable(oldOrLocked(bytes))
  if (bytes.length < 22 || bytes.readUInt16LE(0) !== 0x4b50) return refuse('NOT_A_WORKBOOK')
  try {
    const parts = directoryOf(bytes)
    if (!parts) return broken()
    if (parts.some(({ encrypted }) => encrypted)) return unreadable(locked)
    if (!parts.some(({ name }) => name === 'xl/workbook.xml')) return refuse('NOT_A_WORKBOOK')
    return unpackable(bytes, parts)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') return tooLarge()
    return broken()
  }
}

const locked = '文件加了密码，请先去掉密码再另存为 .xlsx'

/** Both the old .xls and a locked .xlsx come in this older container. */
const oldOrLocked = (bytes: Buffer): string =>
  bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'))
    ? locked
    : '这是旧格式 .xls（可能还加了密码），请去掉密码，另存为 .xlsx'

function directoryOf(bytes: Buffer): Part[] | undefined {
  const end = bytes.lastIndexOf(Buffer.from('504b0506', 'hex'))
  if (end < 0 || bytes.readUInt32LE(end) !== endSignature) return undefined
  const count = bytes.readUInt16LE(end + 10)
  if (count === 0 || count > mostParts) return undefined
  const parts: Part[] = []
  let at = bytes.readUInt32LE(end + 16)
  for (let i = 0; i < count; i++) {
    if (bytes.readUInt32LE(at) !== entrySignature) return undefined
    const nameLength = bytes.readUInt16LE(at + 28)
    parts.push({
      name: bytes.toString('utf8', at + 46, at + 46 + nameLength),
      encrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      at: bytes.readUInt32LE(at + 42),
    })
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return parts
}

/** Unpacks part after part within what is left; a directory that understates its sizes gains nothing by it. */
function unpackable(bytes: Buffer, parts: readonly Part[]): Decision<true> {
  let left = mostUnpacked
  for (const { name, method, packed, at } of parts) {
    const start = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28)
    const raw = bytes.subarray(start, start + packed)
    if (method !== 0 && method !== 8) return broken()
    const part = method === 0 ? raw : inflateRawSync(raw, { maxOutputLength: Math.max(1, left) })
    left -= part.length
    if (left < 0) return tooLarge()
    if (/^xl\/worksheets\/[^/]+\.xml$/.test(name) && rowsIn(part) > importLimits.rows + headings)
      return refuse('TOO_MANY_ROWS', { most: importLimits.rows })
    if (!/\.xml$/.test(name)) continue
    const reach = reachOf(part.toString('latin1'))
    if (!reach.ok) return reach
  }
  return accept(true)
}

/** Rows with something in them: sheets are often formatted far beyond their end. */
const rowsIn = (xml: Buffer): number =>
  xml
    .toString('latin1')
    .split(/<(?:\w+:)?row[ />]/)
    .filter((row) => /<(?:\w+:)?[vt][ >]/.test(row)).length

/**
 * A merged range, a named range or a run of columns is written in a few bytes and walked cell by cell: one over the whole
 * sheet is seventeen thousand million steps (measured: no end within 40 s). Bounded before the library sees it.
 */
function reachOf(xml: string): Decision<true> {
  const cells = xml.match(/<(?:\w+:)?(?:c|si)[ />]/g)?.length ?? 0
  if (cells > mostCells) return tooLarge()
  const columns = sum(elements(xml, 'col'), (col) => span(attribute(col, 'min'), attribute(col, 'max')))
  if (columns > mostColumns) return broken()
  if (sum(elements(xml, 'mergeCell'), (cell) => area(attribute(cell, 'ref'))) > mostMerged)
    return unreadable('合并的单元格太多，请取消合并')
  const names = [...xml.matchAll(/<(?:\w+:)?definedName\b[^<>]*>([^<]*)</g)].flatMap(([, ranges = '']) =>
    ranges.split(','),
  )
  if (sum(names, (range) => area(range.slice(range.lastIndexOf('!') + 1).replace(/\$/g, ''))) > mostNamed)
    return unreadable('有筛选或命名的范围太大，请取消筛选，或在“名称管理器”里删掉')
  return accept(true)
}

const elements = (xml: string, name: string): string[] =>
  xml.match(new RegExp(`<(?:\\w+:)?${name}\\b[^<>]*>`, 'g')) ?? []
const attribute = (element: string, name: string): string =>
  new RegExp(`\\b${name}\\s*=\\s*["']([^"']*)["']`).exec(element)?.[1] ?? ''
const sum = <T>(all: readonly T[], of: (one: T) => number): number =>
  all.reduce((total, one) => total + of(one), 0)

/** Whole numbers, or an endless span: what is written in another way is not let past. */
const span = (from: string, to: string): number =>
  /^\d+$/.test(from) && /^\d+$/.test(to) ? Number(to) - Number(from) + 1 : Infinity

/** Cells of `A1:C5`; one for what is no range, endless for what hides what it is. */
function area(ref: string): number {
  if (/[&%]/.test(ref)) return Infinity
  const [, left = '', top = '', right = '', bottom = ''] = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/i.exec(ref) ?? []
  if (!left) return 1
  return (Math.abs(columnOf(right) - columnOf(left)) + 1) * (Math.abs(Number(bottom) - Number(top)) + 1)
}
const columnOf = (letters: string): number =>
  [...letters.toUpperCase()].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0)
