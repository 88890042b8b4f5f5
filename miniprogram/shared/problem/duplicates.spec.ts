import { metersBetween } from '../kernel/place'
import { nearOnes } from './duplicates'

const now = Date.parse('2026-06-20T10:00:00+08:00')
const day = 86_400_000
const spot = { latitude: 36, longitude: 118 }
/** A minute of arc of latitude is a nautical mile. */
const north = (meters: number) => ({ ...spot, latitude: spot.latitude + meters / 111_195 })

describe('metersBetween', () => {
  it('is a nautical mile for a minute of latitude, and nothing for the same place', () => {
    expect(metersBetween(spot, { ...spot, latitude: 36 + 1 / 60 })).toBeCloseTo(1853, -1)
    expect(metersBetween(spot, spot)).toBe(0)
  })
})

describe('what a report may be of', () => {
  const report = { category: 'waste', point: spot, notedAt: now } as const
  const seen = (id: string, change: object = {}) => ({ id, ...report, notedAt: now - day, ...change })
  const ids = (standing: ReturnType<typeof seen>[], of: Parameters<typeof nearOnes>[0] = report) =>
    nearOnes(of, standing, 100).map(({ problem, meters }) => [problem.id, meters])

  it('is what lies near, whatever it is called, the nearest first', () =>
    expect(
      ids([
        seen('far', { point: north(140) }),
        seen('near', { point: north(60), category: 'street' }),
        seen('here'),
      ]),
    ).toEqual([
      ['here', 0],
      ['near', 60],
    ]))

  it('is without a place only the same kind of the last days', () => {
    const standing = [
      seen('same', { point: null }),
      seen('old', { point: null, notedAt: now - 15 * day }),
      seen('other', { point: null, category: 'street' }),
    ]
    expect(ids(standing)).toEqual([['same', undefined]])
    expect(ids([seen('placed')], { ...report, point: null })).toEqual([['placed', undefined]])
  })
})
