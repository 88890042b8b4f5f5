import fc from 'fast-check'
import { possibleNames } from './names'
import { findPrivate } from './privacy'

const kinds = (text: string) => findPrivate(text).map((finding) => finding.kind)

describe('the privacy check', () => {
  it.each([
    ['身份证 11010519491231002X 号', ['idNumber']],
    ['请打 13805331234 或 138 0533 1234', ['phone', 'phone']],
    ['电话 0533-3456789', ['phone']],
    ['卡号 4111 1111 1111 1111', ['bankCard']],
    ['鲁C12345 停在路口', ['plate']],
    ['住在 3组12号，门牌号18', ['houseNumber', 'houseNumber']],
  ])('finds what is personal in “%s”', (text, expected) => expect(kinds(text)).toEqual(expected))

  it.each([
    ['西环整〔2026〕3号文件，投入 3000 元，占地 120 平方米'],
    ['6月17日—6月25日，59个村共200个小微景观'],
    ['编号 110105194912310020 的物资'],
    ['订单 1234567890123456789012'],
  ])('leaves “%s” alone', (text) => expect(kinds(text)).toEqual([]))

  it.each([
    ['户主：张三，限期清走', ['张三']],
    ['请李建国同志负责，村民王小二家门口', ['李建国', '王小二']],
    ['责任人是欧阳春，三日内整改', ['欧阳春']],
  ])('finds the names that the words of “%s” call names', (text, expected) =>
    expect(
      findPrivate(text)
        .filter(({ kind }) => kind === 'name')
        .map(({ found, certainty }) => [found, certainty]),
    ).toEqual(expected.map((name) => [name, 'possible'])),
  )

  it.each([
    '村民高度重视这件事',
    '全体党员同志要带头',
    '各村党支部、村委会：村民小组长要到户',
    '老人先行',
    '碾盘由四位老人抬来，高个子同志扶着',
  ])('calls nothing in “%s” a name', (text) => expect(kinds(text)).toEqual([]))

  it('marks whom a register knows wherever they stand, the longest name first', () => {
    const known = [
      { kind: 'name', certainty: 'possible', found: '王建' },
      { kind: 'name', certainty: 'certain', found: '王建国' },
    ] as const
    expect(findPrivate('王建国家门口，王建和王建国', known)).toMatchObject([
      { found: '王建国', start: 0, certainty: 'certain' },
      { found: '王建', start: 7, certainty: 'possible' },
      { found: '王建国', start: 10, certainty: 'certain' },
    ])
  })

  it('looks up every word of a text that begins with a surname, and no other', () => {
    expect(possibleNames('请欧阳春明日到村委会')).toEqual(
      expect.arrayContaining(['欧阳春', '欧阳春明', '欧阳', '明日', '明日到']),
    )
    expect(possibleNames('2026-06-20 abc')).toEqual([])
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('张', '村', '口', '，', '司', '马', 'a') }), (text) =>
        possibleNames(text).every((word) => text.includes(word) && word.length >= 2 && word.length <= 4),
      ),
    )
  })

  it('points at the exact place of what it finds, in order and without overlap', () => {
    const parts = fc.array(
      fc.constantFrom('村口', '13805331234', '11010519491231002X', '，', '鲁C12345', '联系', '3组12号', 'A'),
    )
    fc.assert(
      fc.property(parts, (words) => {
        const text = words.join(' ')
        let end = 0
        for (const finding of findPrivate(text)) {
          expect(text.slice(finding.start, finding.end)).toBe(finding.found)
          expect(finding.start).toBeGreaterThanOrEqual(end)
          end = finding.end
        }
      }),
    )
  })

  it('lets certain findings be only numbers that pass their check digit', () => {
    expect(findPrivate('11010519491231002X')[0]?.certainty).toBe('certain')
    expect(findPrivate('13805331234')[0]?.certainty).toBe('possible')
  })
})
