import * as fc from 'fast-check'
import { dealVillages, drawHouseholds } from './sample'

const register = (poor: number, ordinary: number) => [
  ...Array.from({ length: poor }, (_, i) => ({ id: `p${i}`, kind: 'poor' as const })),
  ...Array.from({ length: ordinary }, (_, i) => ({ id: `o${i}`, kind: 'ordinary' as const })),
]
const kinds = (ids: readonly string[]) => [
  ids.filter((id) => id.startsWith('p')).length,
  ids.filter((id) => id.startsWith('o')).length,
]

describe('drawHouseholds', () => {
  it('takes half of each kind, and fills up from the other where one is short', () => {
    expect(kinds(drawHouseholds('s', 'v01', register(30, 60), 10))).toEqual([5, 5])
    expect(kinds(drawHouseholds('s', 'v01', register(2, 60), 10))).toEqual([2, 8])
    expect(kinds(drawHouseholds('s', 'v01', register(30, 1), 10))).toEqual([9, 1])
    expect(kinds(drawHouseholds('s', 'v01', register(3, 4), 10))).toEqual([3, 4])
    expect(drawHouseholds('s', 'v01', [], 10)).toEqual([])
  })

  it('draws the same from the same seed and register, in whatever order it is read', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.integer({ min: 0, max: 40 }),
        fc.integer({ min: 0, max: 40 }),
        fc.integer({ min: 2, max: 40 }),
        (seed, poor, ordinary, count) => {
          const all = register(poor, ordinary)
          const drawn = drawHouseholds(seed, 'v01', all, count)
          expect(drawHouseholds(seed, 'v01', [...all].reverse(), count)).toEqual(drawn)
          expect(drawn).toHaveLength(Math.min(count, all.length))
          expect(new Set(drawn).size).toBe(drawn.length)
        },
      ),
    )
  })

  it('gives every household of a kind the same chance', () => {
    const times = new Map<string, number>()
    for (let i = 0; i < 4000; i++)
      for (const id of drawHouseholds(`seed-${i}`, 'v01', register(10, 10), 10))
        times.set(id, (times.get(id) ?? 0) + 1)
    // 2,000 expected each, a spread of some 32.
    for (const count of times.values()) expect(Math.abs(count - 2000)).toBeLessThan(160)
  })
})

describe('dealVillages', () => {
  const villages = Array.from({ length: 59 }, (_, i) => `v${i}`)

  it('gives everybody neighbouring villages, one more or less', () => {
    const dealt = dealVillages('s', villages, ['a', 'b', 'c'])
    const shares = ['a', 'b', 'c'].map((who) => villages.filter((village) => dealt.get(village) === who))
    expect(shares.map(({ length }) => length).sort()).toEqual([19, 20, 20])
    for (const share of shares) {
      const first = villages.indexOf(share[0] ?? '')
      expect(share).toEqual(villages.slice(first, first + share.length))
    }
  })

  it('sends nobody to the own village where another can go, and is otherwise the same', () => {
    const own = new Map([['a', ['v0', 'v20', 'v40']]])
    const [plain, dealt] = [
      dealVillages('s', villages, ['a', 'b', 'c']),
      dealVillages('s', villages, ['a', 'b', 'c'], own),
    ]
    const moved = villages.filter((village) => plain.get(village) !== dealt.get(village))
    expect(moved).toEqual(['v0', 'v20', 'v40'].filter((village) => plain.get(village) === 'a'))
    expect(moved.map((village) => dealt.get(village))).not.toContain('a')
    expect(dealVillages('s', ['v0'], ['a'], own).get('v0')).toBeUndefined()
  })

  it('changes who begins where', () => {
    const firsts = new Set(
      Array.from({ length: 20 }, (_, i) => dealVillages(`s${i}`, villages, ['a', 'b', 'c']).get('v0')),
    )
    expect(firsts.size).toBe(3)
  })
})
