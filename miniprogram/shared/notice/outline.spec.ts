import fc from 'fast-check'
import { outline } from './outline'

describe('the outline of an official document', () => {
  it('knows whom it is to, and its headings', () => {
    const kinds = outline(
      '各村党支部：\n\n现将情况通报如下。\n一、好的方面。中西里行动迅速。\n（二）存在问题\n1. 个别村',
    )
    expect(kinds.map((runs) => runs.map(({ kind }) => kind))).toEqual([
      ['addressee'],
      ['body'],
      ['first', 'body'],
      ['second'],
      ['body'],
    ])
  })

  it('loses no word', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[一二、（）。：\u4e00-\u4e20]{1,20}$/)), (lines) => {
        const text = outline(lines.join('\n'))
          .map((runs) => runs.map((run) => run.text).join(''))
          .join('\n')
        expect(text).toBe(lines.join('\n'))
      }),
    )
  })
})
