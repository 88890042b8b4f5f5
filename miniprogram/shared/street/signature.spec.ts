import fc from 'fast-check'
import { drawn, enoughInk, inkOf, mayDraw, mostPoints, signatureScale } from './signature'

const across = Array.from({ length: 20 }, (_, i) => [i * 30, 200 + (i % 3) * 20]).flat()

describe('a signature', () => {
  it('is none without ink, with a dot, or with a slip of the thumb', () => {
    expect(enoughInk([])).toBe(false)
    expect(enoughInk([[500, 500]])).toBe(false)
    expect(enoughInk([[100, 100, 104, 103, 108, 110]])).toBe(false)
    expect(enoughInk(Array.from({ length: 30 }, (_, i) => [i * 20, 100]))).toBe(false)
  })

  it('is one with a name’s worth of ink, in one stroke or in several', () => {
    expect(enoughInk([across])).toBe(true)
    expect(enoughInk([across.slice(0, 20), across.slice(20)])).toBe(true)
  })

  it('never measures a jump between two strokes as ink', () => {
    expect(
      inkOf([
        [0, 0],
        [1000, 0],
      ]).length,
    ).toBe(0)
    expect(inkOf([[0, 0, 300, 400]])).toEqual({ points: 2, length: 500 })
  })

  it('keeps every point inside the pad and thins what lies close', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            fc.double({ min: -500, max: 1500, noNaN: true }),
            fc.double({ min: -500, max: 1500, noNaN: true }),
          ),
          { maxLength: 60 },
        ),
        (points) => {
          const line = points.reduce<readonly number[]>((so, [x, y]) => drawn(so, x, y), [])
          for (const value of line) expect(value >= 0 && value <= signatureScale).toBe(true)
          for (let i = 2; i < line.length; i += 2)
            expect(inkOf([line.slice(i - 2, i + 2)]).length).toBeGreaterThanOrEqual(5)
        },
      ),
    )
  })

  it('ends where it would grow too long to send', () => {
    expect(mayDraw([across])).toBe(true)
    expect(mayDraw([Array.from({ length: 2 * mostPoints }, (_, i) => i % 1000)])).toBe(false)
  })
})
