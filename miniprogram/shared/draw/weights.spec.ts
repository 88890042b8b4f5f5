import { drawWeights, hatOf, weightsSince } from './weights'

const villages = [
  { id: 'v3', name: '石匣峪' },
  { id: 'v1', name: '中西里' },
  { id: 'v2', name: '东升' },
]
const weights = (before: { villageId: string; month: string }[], month: string) =>
  hatOf(villages, before, month).map(({ id, weight }) => [id, weight])
const { fresh, earlierThisYear, lastMonth } = drawWeights

describe('the hat', () => {
  it('holds every village once, in the order of ids, all alike where none was drawn', () => {
    expect(hatOf(villages, [], '2026-06').map(({ id }) => id)).toEqual(['v1', 'v2', 'v3'])
    expect(new Set(weights([], '2026-06').map(([, weight]) => weight))).toEqual(new Set([fresh]))
  })

  it('gives less to who was drawn this year, least to who was drawn last month', () => {
    const before = [
      { villageId: 'v1', month: '2026-05' },
      { villageId: 'v1', month: '2026-02' },
      { villageId: 'v2', month: '2026-02' },
    ]
    expect(weights(before, '2026-06')).toEqual([
      ['v1', lastMonth],
      ['v2', earlierThisYear],
      ['v3', fresh],
    ])
  })

  it('remembers December in January, and nothing else of last year', () => {
    expect(weightsSince('2027-01')).toBe('2026-12')
    expect(weightsSince('2027-03')).toBe('2027-01')
    const before = [
      { villageId: 'v1', month: '2026-12' },
      { villageId: 'v2', month: '2026-11' },
    ]
    expect(weights(before, '2027-01')).toEqual([
      ['v1', lastMonth],
      ['v2', fresh],
      ['v3', fresh],
    ])
  })
})
