import fc from 'fast-check'
import { isModel, modelMonths, monthBefore } from './model'
import { byNumber, changedFields } from './register'
import { sees, sightOf } from './sight'

describe('the order of household numbers', () => {
  it('is the one people count in', () => {
    expect(['10', '9', '10-1', '007', '7', 'A2', 'A10', '1'].sort(byNumber)).toEqual([
      '1',
      '007',
      '7',
      '9',
      '10',
      '10-1',
      'A2',
      'A10',
    ])
  })

  it('is one order: antisymmetric, transitive, and equal only where the numbers are', () => {
    const number = fc.stringMatching(/^[0-9A-C-]{1,5}$/)
    fc.assert(
      fc.property(number, number, number, (a, b, c) => {
        expect(Math.sign(byNumber(a, b))).toBe(0 - Math.sign(byNumber(b, a)))
        expect(byNumber(a, b) === 0).toBe(a === b)
        if (byNumber(a, b) <= 0 && byNumber(b, c) <= 0) expect(byNumber(a, c)).toBeLessThanOrEqual(0)
      }),
      { numRuns: 500 },
    )
  })
})

describe('a revised form', () => {
  const form = { number: '1', head: '甲', kind: 'poor', houseNumber: '', phone: '', needs: '' } as const

  it('names what differs', () => {
    expect(changedFields(form, form)).toEqual([])
    expect(changedFields(form, { ...form, kind: 'ordinary', phone: '13800000000' })).toEqual([
      'kind',
      'phone',
    ])
  })
})

describe('示范户', () => {
  const rule = { from: 8500, months: 3 }
  const scored = (...months: readonly (readonly [string, number])[]) =>
    months.map(([month, total]) => ({ month, total }))

  it('counts back over the turn of a year', () => {
    expect(monthBefore('2026-01')).toBe('2025-12')
    expect(modelMonths(rule, '2026-02')).toEqual(['2026-02', '2026-01', '2025-12', '2025-11'])
  })

  it('reaches the line in each of the months', () => {
    const three = scored(['2026-04', 8500], ['2026-05', 9000], ['2026-06', 8600])
    expect(isModel(three, rule, '2026-06')).toBe(true)
    expect(isModel([...three, { month: '2026-05', total: 8499 }], rule, '2026-06')).toBe(false)
  })

  it('waits for the running month, and not for the one before', () => {
    const until = scored(['2026-03', 8500], ['2026-04', 8500], ['2026-05', 8500])
    expect(isModel(until, rule, '2026-06')).toBe(true)
    expect(isModel(until, rule, '2026-07')).toBe(false)
    expect(isModel([...until, { month: '2026-06', total: 8499 }], rule, '2026-06')).toBe(false)
  })

  it('is nobody without scores', () => {
    expect(isModel([], rule, '2026-06')).toBe(false)
  })
})

describe('who sees a household', () => {
  const poor = { kind: 'poor', protected: false, pairedWith: 'oMember' } as const
  const hidden = { kind: 'ordinary', protected: true, pairedWith: '' } as const
  const seen = (...grants: Parameters<typeof sightOf>[0]) => {
    const sight = sightOf(grants, 'v1', 'oMember')
    return [sees(sight, poor), sees(sight, hidden)]
  }

  it('is the village’s cadre throughout, and the town’s register keepers but for the protected', () => {
    expect(seen({ role: 'cadre', villageId: 'v1' })).toEqual([true, true])
    for (const office of ['poverty', 'women'] as const)
      expect(seen({ role: 'office', office })).toEqual([true, false])
    expect(seen({ role: 'admin' })).toEqual([true, false])
  })

  it('is the supervisor for the poor, and the party member for the own ones', () => {
    expect(seen({ role: 'supervisor', villageId: 'v1' })).toEqual([true, false])
    expect(seen({ role: 'partyMember', villageId: 'v1' })).toEqual([true, false])
    expect(sees(sightOf([{ role: 'partyMember', villageId: 'v1' }], 'v1', 'oOther'), poor)).toBe(false)
  })

  it('is nobody of another village, no other office and no leader', () => {
    expect(seen({ role: 'cadre', villageId: 'v2' })).toEqual([false, false])
    expect(seen({ role: 'supervisor', villageId: 'v2' })).toEqual([false, false])
    expect(seen({ role: 'office', office: 'discipline' })).toEqual([false, false])
    expect(seen({ role: 'leader' }, { role: 'judge' }, { role: 'inspector', office: 'women' })).toEqual([
      false,
      false,
    ])
  })
})
