import { meanOf, scoresOwn, standingsOf } from './standing'

const district = (districtId: string, ...points: number[][]) => ({
  districtId,
  villages: points.map((given, i) => ({ villageId: `${districtId}-${i}`, points: given })),
})

describe('the districts’ order', () => {
  it('is by the mean of both villages’ means, however many people scored each', () => {
    expect(
      standingsOf([district('a', [9000, 9200], [8000]), district('b', [9000], [9000, 8000, 9000])]),
    ).toEqual([
      { districtId: 'b', score: 8834, place: 1 },
      { districtId: 'a', score: 8550, place: 2 },
    ])
  })

  it('lets equals share a place, and leaves the next one free', () => {
    const places = standingsOf([
      district('a', [8000], [9000]),
      district('b', [9000], [9000]),
      district('c', [9000], [8000]),
      district('d', [7000], [7000]),
    ]).map(({ districtId, place }) => [districtId, place])
    expect(places).toEqual([
      ['b', 1],
      ['a', 2],
      ['c', 2],
      ['d', 4],
    ])
  })

  it('names who lacks a village or a score as missing, never as zero', () => {
    const standings = standingsOf([
      district('none'),
      district('one', [9000]),
      district('unscored', [9000], []),
      district('zero', [0], [0]),
    ])
    expect(standings[0]).toEqual({ districtId: 'zero', score: 0, place: 1 })
    expect(standings.slice(1)).toEqual([
      { districtId: 'none' },
      { districtId: 'one' },
      { districtId: 'unscored' },
    ])
    expect(meanOf([])).toBeUndefined()
  })

  it('is scored by nobody who belongs to the district', () => {
    const own = { districtId: 'd1', villages: [{ id: 'v1' }] }
    expect(scoresOwn([{ districtId: 'd1' }], own)).toBe(true)
    expect(scoresOwn([{ villageId: 'v1' }], own)).toBe(true)
    expect(scoresOwn([{ districtId: 'd2' }, { villageId: 'v2' }, {}], own)).toBe(false)
  })
})
