import fc from 'fast-check'
import * as v from 'valibot'
import { cleanLine, cleanText } from './clean'
import { optionalText, text } from './fields'

/** As XML 1.0 has it (production 2, Char); surrogates come in pairs or not at all. */
const isXml = (written: string) =>
  [...written].every((character) => {
    const code = character.codePointAt(0) ?? 0
    return (
      [9, 10, 13].includes(code) ||
      (code >= 0x20 && code <= 0xd7ff) ||
      (code >= 0xe000 && code <= 0xfffd) ||
      code >= 0x10000
    )
  })
const unseen = /[\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\u061c\u2060\ufeff\u00ad]/
const anything = fc.string({ unit: 'binary' }).chain((whole) =>
  // Any code units at all, halves of pairs too.
  fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => whole + String.fromCharCode(...units)),
)

describe('text that people write', () => {
  it('is, whatever was sent, valid XML without what cannot be seen, and clean once for all', () => {
    fc.assert(
      fc.property(anything, (written) => {
        const clean = cleanText(written)
        expect(isXml(clean)).toBe(true)
        expect(clean).not.toMatch(unseen)
        expect(cleanText(clean)).toBe(clean)
        expect(cleanLine(written)).not.toMatch(/[\n\r\t]/)
      }),
    )
  })

  it.each([
    ['an invisible command', '文件\u202egnp.exe', '文件gnp.exe'],
    ['a number with something in between', '138\u200b1234\u20605678', '13812345678'],
    ['the end of a string in C', '王\u0000玉山', '王玉山'],
    ['half an emoji', '好\ud83d', '好'],
    ['the other half', '\ude00好', '好'],
    ['letters in tags', '王\u{e0041}\u{e0042}', '王'],
    ['other line breaks', 'a\r\nb\rc\u2028d', 'a\nb\nc\nd'],
    ['tabs', 'a\tb', 'a b'],
  ])('loses %s', (_, written, clean) => {
    expect(cleanText(written)).toBe(clean)
  })

  it.each(['👨‍👩‍👧', '👩🏽‍🌾', '❤️', '🏳️‍🌈', '𠮷野家', '（“”·—…）', '１２３', '<b>&amp;</b>', 'é'])(
    'keeps %s',
    (written) => {
      expect(cleanText(written)).toBe(written)
    },
  )

  it('has lines where a form has room for them, and one line elsewhere', () => {
    expect(v.parse(text('姓名', 20), '王\n 玉山')).toBe('王 玉山')
    expect(v.parse(text('说明', 200), '一\r\n二')).toBe('一\n二')
  })

  it('is none where nothing of it can be seen', () => {
    expect(v.safeParse(text('姓名', 20), '\u200b\u202e').success).toBe(false)
    expect(v.parse(optionalText('说明', 200), '\u200b')).toBe('')
  })

  it('is short enough or refused, a megabyte too', () => {
    expect(v.safeParse(text('说明', 200), '\u202e啊'.repeat(350_000)).success).toBe(false)
    expect(v.parse(text('说明', 200), '\u202e'.repeat(700_000) + '好')).toBe('好')
  })
})
