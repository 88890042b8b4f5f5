import fc from 'fast-check'
import type { Sheet } from '../../shared/sheet/sheet'
import { radarFace, radarOf } from './rows'

const item = (id: string, name: string, cap: number) => ({ id, name, asks: '', cap, step: 50 })
const sheet: Sheet = {
  id: 'contest',
  name: '评分表',
  total: 5000,
  groups: [
    {
      id: 'graded',
      name: '综合',
      fill: 'give',
      beside: false,
      items: [item('creativity', '创造性', 2500), item('benefit', '公益性', 2500)],
    },
    { id: 'besides', name: '另评', fill: 'give', beside: true, items: [item('local', '本土创意性', 1000)] },
  ],
}

describe('the radar of a sheet', () => {
  it('shows every item as a share of its cap, those beside the total named so', () => {
    expect(radarOf(sheet, { creativity: 2250, benefit: 2500, local: 350 })).toEqual([
      { id: 'creativity', label: '创造性', share: 0.9, value: '22.5 / 25' },
      { id: 'benefit', label: '公益性', share: 1, value: '25 / 25' },
      { id: 'local', label: '本土创意性（另计）', share: 0.35, value: '3.5 / 10' },
    ])
  })

  it('draws the second shape only where it is whole', () => {
    const own = { creativity: 2250, benefit: 2500, local: 350 }
    expect(radarFace(radarOf(sheet, own, own)).otherEdges).toHaveLength(3)
    expect(radarFace(radarOf(sheet, own, { creativity: 1 })).otherEdges).toEqual([])
    expect(radarFace(radarOf(sheet, own).slice(1)).drawn).toBe(false)
  })

  it('goes around from the top, and its lines end where the next begins', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(fc.array(share, { minLength: 3, maxLength: 12 }), (shares) => {
        const { edges } = radarFace(
          shares.map((one, i) => ({ id: `${i}`, label: '', share: one, value: '' })),
        )
        edges.forEach(({ left, top, width, angle }, index) => {
          const next = edges[(index + 1) % edges.length]
          const turn = (angle * Math.PI) / 180
          expect(left + width * Math.cos(turn)).toBeCloseTo(next?.left ?? NaN, 0)
          expect(top + width * Math.sin(turn)).toBeCloseTo(next?.top ?? NaN, 0)
        })
        expect(edges[0]).toMatchObject({ left: 50 })
      }),
    )
  })
})
