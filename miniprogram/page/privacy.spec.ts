import fc from 'fast-check'
import { pieces, privacyFace } from './privacy'

describe('what may be personal in a text', () => {
  it('is marked where it stands', () => {
    const body = '请与老王联系，电话13812345678，谢谢'
    expect(pieces(body)).toEqual([
      { text: '请与老王联系，电话', tone: 'plain' },
      { text: '13812345678', tone: 'possible' },
      { text: '，谢谢', tone: 'plain' },
    ])
    const face = privacyFace(['标题', body])
    expect(face).toMatchObject({ stops: false, lines: ['13812345678：像是电话号码，请确认能不能公开'] })
  })
  it('is shown with what stands around it, not with the whole of a long text', () => {
    const far = '字'.repeat(2000)
    const { marked } = privacyFace(['标题', `${far}电话13812345678${far}`])
    expect(marked).toEqual([
      [
        { text: `……${'字'.repeat(28)}电话`, tone: 'plain' },
        { text: '13812345678', tone: 'possible' },
        { text: `${'字'.repeat(30)}……`, tone: 'plain' },
      ],
    ])
  })
  it('loses no character of the text, whatever it marks', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom('13812345678', '3组12号', ''), fc.string(), (a, b, c) => {
        expect(
          pieces(a + b + c)
            .map((piece) => piece.text)
            .join(''),
        ).toBe(a + b + c)
      }),
    )
  })
})
