import fc from 'fast-check'
import { placesOf, prizeCuts } from './places'

const points = fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 1, maxLength: 40 })

describe('places', () => {
  it('share a place where the scores are equal in hundredths, and skip the next', () => {
    expect(placesOf([80, 90.001, 90, 70])).toEqual([3, 1, 1, 4])
    expect(placesOf([])).toEqual([])
  })

  it('count the works before, for any scores', () => {
    fc.assert(
      fc.property(points, (scores) => {
        const shown = scores.map((score) => Math.round(score * 100))
        expect(placesOf(scores)).toEqual(
          shown.map((score) => 1 + shown.filter((other) => other > score).length),
        )
      }),
    )
  })

  it('cut where each prize ends, and nowhere where all that are left take it', () => {
    const prizes = [
      { name: '一等奖', count: 1 },
      { name: '二等奖', count: 2 },
      { name: '三等奖', count: 2 },
    ]
    expect(prizeCuts(prizes, [70, 90, 80, 60])).toEqual([
      { prizeName: '一等奖', place: 1, at: 90 },
      { prizeName: '二等奖', place: 3, at: 70 },
    ])
    expect(prizeCuts(prizes, [70, 90, 80])).toEqual([{ prizeName: '一等奖', place: 1, at: 90 }])
    expect(prizeCuts(prizes, [])).toEqual([])
  })
})
