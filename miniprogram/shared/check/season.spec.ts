import fc from 'fast-check'
import { itemsOf } from '../sheet/score'
import { checkOn, inSeason } from './season'

const item = (id: string, cap = 1) => ({ id, name: id, asks: '', cap, step: 1 })
const check = {
  sheet: {
    id: 'road',
    name: '道路',
    total: 4,
    groups: [
      { id: 'green', name: '绿', fill: 'check' as const, beside: false, items: [item('replant', 2)] },
      {
        id: 'all',
        name: '其他',
        fill: 'check' as const,
        beside: false,
        items: [item('weeds'), item('paving')],
      },
    ],
  },
  months: { replant: [3, 10], weeds: [4, 5, 6, 7, 8, 9] },
}
const ids = (day: string) => itemsOf(checkOn(check, day).sheet).map((one) => one.item.id)

describe('a seasonal check', () => {
  it('asks an item in its months, and what has none all year', () => {
    expect(ids('2026-03-31')).toEqual(['replant', 'paving'])
    expect(ids('2026-04-01')).toEqual(['weeds', 'paving'])
    expect(ids('2026-12-31')).toEqual(['paving'])
    expect(checkOn(check, '2026-12-31').sheet.groups.map(({ id }) => id)).toEqual(['all'])
    expect(inSeason({}, 'weeds', '2026-12-31')).toBe(true)
  })

  it('has the total of what it asks, in every month', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), (month) => {
        const { sheet } = checkOn(check, `2026-${String(month).padStart(2, '0')}-15`)
        expect(sheet.total).toBe(itemsOf(sheet).reduce((sum, one) => sum + one.item.cap, 0))
      }),
    ))
})
