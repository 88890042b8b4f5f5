import * as fc from 'fast-check'
import { rankVillages, type VillageInputs } from './compute'

const rules = { visits: 80, rectification: 20 }
const village = (id: string, over: Partial<VillageInputs> = {}): VillageInputs => ({
  villageId: id,
  villageName: `${id}村`,
  districtId: 'd1',
  districtName: '东管区',
  visits: [{ count: 10, sum: 90_000 }],
  due: 0,
  inTime: 0,
  supervisors: { count: 0, sum: 0 },
  ...over,
})

describe('rankVillages', () => {
  it('weighs the mean of the visits with what was closed in time', () => {
    const { villages } = rankVillages(
      '2026-11',
      [
        village('a', {
          visits: [
            { count: 10, sum: 90_000 },
            { count: 2, sum: 16_000 },
          ],
          due: 4,
          inTime: 3,
        }),
      ],
      rules,
    )
    // Visits: (90.00 + 80.00) / 2 = 85.00; in time: 75.00; 85 × 80% + 75 × 20% = 83.00.
    expect(villages[0]).toMatchObject({
      score: 8300,
      visits: 8500,
      visitCount: 2,
      households: 12,
      rectification: 7500,
      place: 1,
    })
  })

  it('counts a village without a due problem as all in time', () => {
    expect(rankVillages('2026-11', [village('a')], rules).villages[0]).toMatchObject({
      rectification: 10_000,
      score: 9200,
    })
  })

  it('lets equals share a place and leaves the next ones free', () => {
    const best = village('c', { visits: [{ count: 1, sum: 9500 }] })
    const { villages } = rankVillages(
      '2026-11',
      [village('a'), village('b'), best, village('d', { visits: [{ count: 1, sum: 8000 }] })],
      rules,
    )
    expect(villages.map(({ villageId, place }) => [villageId, place])).toEqual([
      ['a', 2],
      ['b', 2],
      ['c', 1],
      ['d', 4],
    ])
  })

  it('names a village without a visit, which stands in no order and is never zero among the others', () => {
    const { villages, missing } = rankVillages('2026-11', [village('a'), village('b', { visits: [] })], rules)
    expect(missing).toEqual(['b村'])
    expect(villages[1]).toMatchObject({ place: 0, trend: [] })
    expect(villages[0]?.place).toBe(1)
  })

  it('remembers last month, and the months before it, twelve in all', () => {
    let earlier: Parameters<typeof rankVillages>[3]
    for (let i = 1; i <= 14; i++) {
      const month = i <= 12 ? `2026-${String(i).padStart(2, '0')}` : `2027-0${i - 12}`
      earlier = rankVillages(month, [village('a')], rules, earlier)
    }
    const [row] = earlier?.villages ?? []
    expect(row?.trend).toHaveLength(12)
    expect(row?.trend[0]?.month).toBe('2026-03')
    expect(row?.before).toBe(1)
    const skipped = rankVillages('2027-05', [village('a')], rules, earlier)
    expect(skipped.villages[0]).not.toHaveProperty('before')
    expect(skipped.villages[0]?.trend).toHaveLength(12)
  })

  it('shows the supervisors beside and lets them move nothing', () => {
    const own = { count: 2, sum: 19_000 }
    const rows = [
      village('a', { supervisors: own }),
      village('b', { visits: [{ count: 1, sum: 8000 }], supervisors: { count: 1, sum: 9000 } }),
      village('c', { visits: [{ count: 1, sum: 7000 }] }),
    ]
    const ranked = rankVillages('2026-11', rows, rules)
    expect(ranked.agreement).toEqual({ difference: 750, tau: 100, villages: 2 })
    expect(ranked.villages.map(({ supervisors }) => supervisors)).toEqual([9500, 9000, undefined])
    const without = rankVillages(
      '2026-11',
      rows.map((row) => ({ ...row, supervisors: { count: 0, sum: 0 } })),
      rules,
    )
    expect(without.villages.map(({ place, score }) => [place, score])).toEqual(
      ranked.villages.map(({ place, score }) => [place, score]),
    )
  })

  it('never changes an order by the order the villages come in', () => {
    const visits = fc.array(
      fc
        .record({ count: fc.integer({ min: 1, max: 40 }), mean: fc.integer({ min: 0, max: 10_000 }) })
        .map(({ count, mean }) => ({ count, sum: count * mean })),
      { maxLength: 2 },
    )
    fc.assert(
      fc.property(fc.array(visits, { minLength: 1, maxLength: 12 }), (all) => {
        const rows = all.map((one, i) => village(`v${i}`, { visits: one }))
        const places = (input: readonly VillageInputs[]) =>
          new Map(rankVillages('2026-11', input, rules).villages.map((row) => [row.villageId, row.place]))
        expect(places([...rows].reverse())).toEqual(places(rows))
      }),
    )
  })
})
