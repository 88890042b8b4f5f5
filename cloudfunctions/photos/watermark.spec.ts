import { loadPlan, villagesOf } from '../../seeds/plan'
import outlines from './glyphs.json'
import { canDraw, stampWords, watermark } from './watermark'

const at = Date.parse('2026-06-25T06:05:00Z')

describe('the watermark', () => {
  it('says place and time as the town reads them', () => {
    expect(stampWords({ village: '西里镇·中西里', at })).toBe('西里镇·中西里 2026-06-25 14:05')
  })

  it('can draw the name of every village of the plan', () => {
    const names = villagesOf(loadPlan()).map(({ name }) => name)
    expect(names).toHaveLength(59)
    expect(names.filter((name) => !canDraw(`西里镇·${name}`))).toEqual([])
  })

  it('has whole outlines: every step its numbers, none far outside its letter', () => {
    const numbers: Readonly<Record<string, number>> = { M: 2, L: 2, Q: 4, C: 6, Z: 0 }
    const broken = Object.entries(outlines).filter(([, outline]) =>
      [...outline.replace(/^\d+ /, '').matchAll(/([A-Z])([^A-Z]*)/g)].some(([, step = '', at = '']) => {
        const found = (at.match(/-?\d+/g) ?? []).map(Number)
        return found.length !== numbers[step] || found.some((value) => Math.abs(value) > 1100)
      }),
    )
    expect(broken.map(([character]) => character)).toEqual([])
  })

  it('leaves out a place it has no outlines for, rather than write it wrong', () => {
    expect(stampWords({ village: '西里镇·龘村', at })).toBe('2026-06-25 14:05')
    expect(stampWords({ village: '', at })).toBe('2026-06-25 14:05')
  })

  it('draws outlines alone, so no name can become markup', () => {
    const svg = watermark({ village: '</g><script>&"中里', at }, 1280).toString()
    expect(svg).not.toMatch(/<text|script|&/)
  })

  it('leaves out the place where it would not fit the picture', () => {
    const widthOf = (svg: Buffer) => Number(/width="(\d+)"/.exec(svg.toString())?.[1])
    for (const width of [320, 480, 1280])
      expect(widthOf(watermark({ village: '西里镇·中西里'.repeat(9), at }, width))).toBeLessThan(width)
  })
})
