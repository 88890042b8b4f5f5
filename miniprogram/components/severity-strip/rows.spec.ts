import fc from 'fast-check'
import { severityWords, stripFace } from './rows'

const line = (severity: number, low: number, high: number) => ({
  id: 'j',
  label: '董学礼',
  severity,
  low,
  high,
})

describe('the strip of severities', () => {
  it('puts the strict to the left and the mean judge in the middle', () => {
    const { rows, extent } = stripFace([line(3.2, 1.1, 5.3), line(0, -1, 1), line(-5, -6, -4)])
    expect(extent).toBe(10)
    expect(rows.map(({ at }) => at)).toEqual([34, 50, 75])
    expect(rows[0]).toMatchObject({ from: 23.5, width: 21, clear: true })
  })

  it('says which way and how far, and where nothing can be said', () => {
    expect(severityWords(line(3.2, 1.1, 5.3))).toBe('偏严 3.2 分')
    expect(severityWords(line(-0.8, -2, 0.4))).toBe('偏松 0.8 分，差别不明显')
    expect(severityWords(line(0.01, -2, 2))).toBe('和平均一样')
    expect(stripFace([line(-0.8, -2, 0.4)]).rows[0]?.range).toBe('95% 区间：偏松 2.0 到偏严 0.4')
  })

  it('keeps every dot and interval on the axis', () => {
    const points = fc.double({ min: -60, max: 60, noNaN: true })
    fc.assert(
      fc.property(fc.array(fc.tuple(points, points, points), { maxLength: 12 }), (judges) => {
        const lines = judges.map((three) => {
          const [low = 0, severity = 0, high = 0] = [...three].sort((a, b) => a - b)
          return line(severity, low, high)
        })
        for (const { at, from, width } of stripFace(lines).rows) {
          expect(from).toBeGreaterThanOrEqual(0)
          expect(from).toBeLessThanOrEqual(at + 0.01)
          expect(at).toBeLessThanOrEqual(from + width + 0.02)
          expect(from + width).toBeLessThanOrEqual(100.01)
        }
      }),
    )
  })
})
