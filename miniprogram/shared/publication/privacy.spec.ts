import fc from 'fast-check'
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
