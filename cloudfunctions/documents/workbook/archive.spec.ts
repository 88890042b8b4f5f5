import { deflateRawSync } from 'node:zlib'
import { importLimits } from '@shared/household/import-schema'
import { checkArchive } from './archive'

interface Part {
  readonly name: string
  readonly content: string | Buffer
  readonly encrypted?: boolean
  /** What the directory says the part unpacks to. */
  readonly claims?: number
}

/** A zip archive, written by hand so that it can lie. */
function archive(parts: readonly Part[]): Buffer {
  const local: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const { name, content, encrypted, claims } of parts) {
    const plain = Buffer.from(content)
    const packed = deflateRawSync(plain)
    const head = Buffer.alloc(30)
    head.writeUInt32LE(0x04034b50, 0)
    head.writeUInt16LE(8, 8)
    head.writeUInt32LE(packed.length, 18)
    head.writeUInt32LE(claims ?? plain.length, 22)
    head.writeUInt16LE(name.length, 26)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt16LE(encrypted ? 1 : 0, 8)
    entry.writeUInt16LE(8, 10)
    entry.writeUInt32LE(packed.length, 20)
    entry.writeUInt32LE(claims ?? plain.length, 24)
    entry.writeUInt16LE(name.length, 28)
    entry.writeUInt32LE(at, 42)
    local.push(head, Buffer.from(name), packed)
    directory.push(entry, Buffer.from(name))
    at += 30 + name.length + packed.length
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...local, ...directory, end])
}

const workbook: Part = { name: 'xl/workbook.xml', content: '<workbook/>' }
const rows = (count: number, row = '<row r="1"><c><v>1</v></c></row>') => `<x>${row.repeat(count)}</x>`
const sheet = (content: string): Part => ({ name: 'xl/worksheets/sheet1.xml', content })
const codeOf = (bytes: Buffer) => {
  const checked = checkArchive(bytes)
  return checked.ok ? 'OK' : checked.code
}
const sentenceOf = (bytes: Buffer) => {
  const checked = checkArchive(bytes)
  return checked.ok ? '' : checked.message
}

describe('an upload', () => {
  it('passes when it is a workbook', () => {
    expect(codeOf(archive([workbook, sheet(rows(500))]))).toBe('OK')
  })

  it('is refused when it is none', () => {
    expect(codeOf(Buffer.from('村,户号\n中西里,1'))).toBe('NOT_A_WORKBOOK')
    expect(codeOf(Buffer.alloc(0))).toBe('NOT_A_WORKBOOK')
    expect(codeOf(archive([{ name: 'word/document.xml', content: '<w/>' }]))).toBe('NOT_A_WORKBOOK')
  })

  it('is told to drop its password, or its old format', () => {
    const ole = Buffer.from('d0cf11e0a1b11ae1', 'hex')
    expect(sentenceOf(Buffer.concat([ole, Buffer.alloc(600)]))).toContain('.xls')
    expect(
      sentenceOf(Buffer.concat([ole, Buffer.alloc(500), Buffer.from('EncryptedPackage', 'utf16le')])),
    ).toContain('密码')
    expect(sentenceOf(archive([{ ...workbook, encrypted: true }]))).toContain('密码')
  })

  it('is refused when it is cut off or garbled anywhere', () => {
    const whole = archive([workbook, sheet(rows(50))])
    for (let length = 2; length < whole.length; length += 7)
      expect(['WORKBOOK_UNREADABLE', 'NOT_A_WORKBOOK']).toContain(codeOf(whole.subarray(0, length)))
  })

  it('is not unpacked beyond its bounds, whatever its directory claims', () => {
    const bomb = { name: 'xl/media/a.bin', content: Buffer.alloc(100 * 1024 * 1024), claims: 10 }
    const bytes = archive([workbook, bomb])
    expect(bytes.length).toBeLessThan(200_000)
    expect(codeOf(bytes)).toBe('WORKBOOK_TOO_LARGE')
    expect(codeOf(Buffer.alloc(importLimits.megabytes * 1024 * 1024 + 1))).toBe('WORKBOOK_TOO_LARGE')
  })

  it('has so many rows at most, empty ones not counted', () => {
    expect(codeOf(archive([workbook, sheet(rows(100_000))]))).toBe('TOO_MANY_ROWS')
    expect(codeOf(archive([workbook, sheet(rows(100_000, '<row r="1"><c s="1"/></row>'))]))).toBe('OK')
    expect(codeOf(archive([workbook, sheet(rows(importLimits.rows + 1))]))).toBe('OK')
  })

  it.each([
    ['merged cells over the whole sheet', '<mergeCell ref="A1:XFD1048576"/>', '合并'],
    ['many merged cells', '<mergeCell ref="A1:Z1000"/>'.repeat(10), '合并'],
    ['a merge that hides its reach', "<x:mergeCell ref = '&#65;1:XFD9'/>", '合并'],
    ['columns without end', '<col min="1" max="999999999"/>', '损坏'],
  ])('asks nobody to walk through %s', (_, xml, word) => {
    expect(sentenceOf(archive([workbook, sheet(xml)]))).toContain(word)
  })

  it('asks nobody to walk through a name for everything, or a million cells', () => {
    const names = '<definedName name="a">Sheet1!$A$1,\'甲!\'!$A$1:$XFD$1048576</definedName>'
    expect(sentenceOf(archive([{ ...workbook, content: names }]))).toContain('名称管理器')
    expect(codeOf(archive([workbook, sheet('<c/>'.repeat(1_000_001))]))).toBe('WORKBOOK_TOO_LARGE')
  })

  it('may have a title over its columns, a filter and widths', () => {
    const usual = '<col min="1" max="16384" width="9"/><mergeCell ref="A1:G1"/>'
    const filter = '<definedName name="_xlnm._FilterDatabase" hidden="1">农户!$A$2:$G$20000</definedName>'
    expect(codeOf(archive([{ ...workbook, content: filter }, sheet(usual)]))).toBe('OK')
  })
})
