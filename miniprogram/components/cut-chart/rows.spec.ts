import fc from 'fast-check'
import { cutFace, type CutWork } from './rows'

const works = (count: number, half = 1): CutWork[] =>
  Array.from({ length: count }, (_, i) => ({
    id: `e${i + 1}`,
    label: `作品${i + 1}`,
    score: 100 - i,
    low: 100 - i - half,
    high: 100 - i + half,
  }))
const cuts = [
  { name: '一等奖', after: 10 },
  { name: '二等奖', after: 20 },
]

describe('the works around the cuts', () => {
  it('shows the neighbourhood of each cut and says how many it left out', () => {
    const face = cutFace(works(40), cuts, 2)
    expect(face.items.map((item) => (item.kind === 'work' ? item.place : item.kind))).toEqual([
      ...['gap', 9, 10, 'cut', 11, 12],
      ...['gap', 19, 20, 'cut', 21, 22, 'gap'],
    ])
    expect(face.hidden).toBe(32)
    expect(face.items.flatMap((item) => (item.kind === 'gap' ? [item.words] : []))).toEqual([
      '前面 8 个作品没有列出',
      '中间 6 个作品没有列出',
      '后面 18 个作品没有列出',
    ])
  })

  it('says on which side of the cut a doubtful work stands', () => {
    const doubts = cutFace(works(40), cuts, 2).items.flatMap((item) =>
      item.kind === 'work' && item.doubt ? [[item.place, item.doubt]] : [],
    )
    expect(doubts).toEqual([
      [10, '一等奖不稳'],
      [11, '可能进一等奖'],
      [20, '二等奖不稳'],
      [21, '可能进二等奖'],
    ])
  })

  it('draws no cut where nobody stands behind it', () => {
    const face = cutFace(works(15), cuts, 4)
    expect(face.items.filter((item) => item.kind === 'cut')).toEqual([
      { kind: 'cut', id: 'cut-10', above: '一等奖', below: '二等奖' },
    ])
    expect(cutFace([], cuts, 4)).toMatchObject({ items: [], near: 0, high: '' })
  })

  it('loses no work: shown and left out are all of them, in order', () => {
    fc.assert(
      fc.property(
        fc.nat(60),
        fc.nat(6),
        fc.double({ min: 0.1, max: 9, noNaN: true }),
        (count, around, half) => {
          const face = cutFace(works(count, half), cuts, around)
          const shown = face.items.flatMap((item) => (item.kind === 'work' ? [item] : []))
          expect(shown.length + face.hidden).toBe(count)
          expect(shown.map(({ place }) => place)).toEqual(
            shown.map(({ place }) => place).sort((a, b) => a - b),
          )
          for (const { from, at, width } of shown) {
            expect(from).toBeLessThanOrEqual(at)
            expect(at).toBeLessThanOrEqual(from + width + 0.01)
            expect(from + width).toBeLessThanOrEqual(100.01)
          }
        },
      ),
    )
  })
})
