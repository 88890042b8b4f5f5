import fc from 'fast-check'
import { readCell, safeText } from './cell'

const textOf = (value: unknown, format?: string) => readCell(value, format).text

describe('a cell', () => {
  it('reads numbers as people see them', () => {
    expect(textOf(13800138000)).toBe('13800138000')
    expect(textOf(7, '000')).toBe('007')
    expect(textOf(0.1 + 0.2)).toBe('0.3')
    expect(textOf(3, '0.00')).toBe('3')
  })

  it('reads rich texts, links and what nobody sees', () => {
    expect(textOf({ richText: [{ text: '王' }, { text: '玉山' }] })).toBe('王玉山')
    expect(textOf({ text: '李春生', hyperlink: 'mailto:a@b' })).toBe('李春生')
    expect(textOf({ text: { richText: [{ text: '李' }, { text: '春生' }] }, hyperlink: 'x' })).toBe('李春生')
    expect(textOf('\ufeff 王\n玉\u200b山\u00a0')).toBe('王 玉山')
    expect(textOf(null)).toBe('')
    expect(textOf(true)).toBe('是')
  })

  it('takes a formula’s result', () => {
    expect(textOf({ formula: 'A1&B1', result: '中西里' })).toBe('中西里')
    expect(textOf({ sharedFormula: 'A1', result: 12 })).toBe('12')
  })

  it('says why it cannot be used', () => {
    expect(readCell({ error: '#REF!' })).toMatchObject({
      text: '#REF!',
      fault: expect.stringContaining('#REF!'),
    })
    expect(readCell({ formula: 'A1', result: { error: '#N/A' } }).fault).toContain('#N/A')
    expect(readCell({ formula: 'A1' }).fault).toContain('没有算出结果')
  })

  it('marks what Excel took for a date', () => {
    expect(readCell(new Date('2026-03-12T00:00:00Z'))).toEqual({ text: '2026-03-12', date: true })
    expect(readCell(new Date('x')).fault).toContain('日期不对')
  })
})

describe('a text of an exported cell', () => {
  it('is never a formula, and comes back as it was', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('=', '+', '-', '@', '＝', '＋', '－', '＠', ''),
        fc.string({ unit: 'grapheme' }),
        (sign, rest) => {
          const text = readCell(sign + rest).text
          expect(safeText(text)).not.toMatch(/^[=+\-@＝＋－＠\t\r\n]/)
          expect(readCell(safeText(text)).text).toBe(text)
        },
      ),
    )
    expect(safeText('=HYPERLINK("http://x")')).toBe('\'=HYPERLINK("http://x")')
    expect(safeText('\t=cmd')).toBe(' =cmd')
    expect(safeText('\u200b=cmd')).toBe("'=cmd")
  })
})
