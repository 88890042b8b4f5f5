import fc from 'fast-check'
import { reboundOf, withScore } from './rebound'

const rules = { below: 6000, fall: 1500 }
const scores = (...totals: number[]) => totals.map((total, i) => ({ total, at: 100 - i }))

describe('a rebound', () => {
  it('is a fall of the limit or more, and no less', () => {
    expect(reboundOf(scores(6700, 8200), rules)).toBe('比上次少了 15 分（82 → 67）')
    expect(reboundOf(scores(6701, 8200), rules)).toBeUndefined()
    expect(reboundOf(scores(8200, 6700), rules)).toBeUndefined()
  })

  it('is two scores in a row under the line, and not one', () => {
    expect(reboundOf(scores(5800, 5550), rules)).toBe('连续两次低于 60 分（55.5、58）')
    expect(reboundOf(scores(5999, 6000), rules)).toBeUndefined()
    expect(reboundOf(scores(6000, 5999), rules)).toBeUndefined()
  })

  it('needs two scores', () => {
    expect(reboundOf(scores(1000), rules)).toBeUndefined()
    expect(reboundOf([], rules)).toBeUndefined()
  })
})

describe('the scores a household remembers', () => {
  it('are the two filled last, in whatever order they arrive, however often', () => {
    const history = fc.uniqueArray(fc.record({ total: fc.nat(10_000), at: fc.nat(1000) }), {
      selector: ({ at }) => at,
    })
    fc.assert(
      fc.property(history, (all) => {
        const remembered = [...all, ...all].reduce(withScore, [])
        expect(remembered).toEqual([...all].sort((a, b) => b.at - a.at).slice(0, 2))
      }),
    )
  })
})
