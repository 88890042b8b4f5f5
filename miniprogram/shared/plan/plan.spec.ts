import fc from 'fast-check'
import { addDays } from '../kernel/days'
import { checkItems, filedLate, remindersOn, type PlanItem } from './plan'
import type { PlanState } from './plan-case'

const phases = [
  { id: 'planning', name: '谋划阶段', from: '2026-06-16', to: '2026-06-17', tasks: '' },
  { id: 'building', name: '实施阶段', from: '2026-06-17', to: '2026-06-25', tasks: '' },
] as const
const rules = { dueBy: 'planning', remindDays: 1, overdueDays: 3, mostItems: 3 } as const
const item = (over: Partial<PlanItem> = {}): PlanItem => ({
  id: 'i1',
  what: '清柴草堆',
  person: '刘长河',
  phase: 'building',
  from: '2026-06-18',
  to: '2026-06-21',
  ...over,
})
const day = fc.integer({ min: 0, max: 30 }).map((days) => addDays('2026-06-05', days))

describe('items', () => {
  it('are taken exactly where they lie within their phase, first day before last', () => {
    fc.assert(
      fc.property(day, day, (from, to) => {
        const decision = checkItems([item({ from, to })], phases, rules)
        expect(decision.ok).toBe(from <= to && '2026-06-17' <= from && to <= '2026-06-25')
      }),
    )
  })

  it('are not too many, and name nobody in what becomes public', () => {
    const many = [1, 2, 3, 4].map((n) => item({ id: `i${n}` }))
    expect(checkItems(many, phases, rules)).toMatchObject({ code: 'PLAN_TOO_LONG' })
    const named = [item(), item({ id: 'i2', what: '刘长河去拆棚子', person: '王玉' })]
    expect(checkItems(named, phases, rules)).toMatchObject({ code: 'PRIVATE_TEXT' })
    expect(checkItems([item({ phase: 'results' })], phases, rules)).toMatchObject({
      code: 'PLAN_OUTSIDE_PHASE',
    })
  })
})

it('is late from the first moment after its day, and never without one', () => {
  expect(filedLate(Date.parse('2026-06-17T23:59:59+08:00'), '2026-06-17')).toBe(false)
  expect(filedLate(Date.parse('2026-06-18T00:00:00+08:00'), '2026-06-17')).toBe(true)
  expect(filedLate(Date.parse('2027-06-18T00:00:00+08:00'), undefined)).toBe(false)
})

describe('reminders', () => {
  const on = (
    today: string,
    plan?: { state: PlanState; items: { to: string; state: 'waiting' | 'done' }[] },
  ) =>
    remindersOn(today, '2026-06-17', rules, plan).map(({ event, day: about, items }) => [event, about, items])
  const filed = (...items: { to: string; state: 'waiting' | 'done' }[]) => ({
    state: 'accepted' as const,
    items,
  })

  it('ask for a plan the day before and on the day, not earlier and not later', () => {
    expect(['15', '16', '17', '18'].map((date) => on(`2026-06-${date}`).length)).toEqual([0, 1, 1, 0])
    expect(on('2026-06-16', { state: 'returned', items: [] })).toEqual([['file', '2026-06-17', 0]])
  })

  it('tell of items by the day they are due on, while they are not done', () => {
    const plan = filed(
      { to: '2026-06-21', state: 'waiting' },
      { to: '2026-06-21', state: 'waiting' },
      { to: '2026-06-21', state: 'done' },
    )
    expect(on('2026-06-19', plan)).toEqual([])
    expect(on('2026-06-20', plan)).toEqual([['soon', '2026-06-21', 2]])
    expect(on('2026-06-22', plan)).toEqual([['overdue', '2026-06-21', 2]])
    expect(on('2026-06-25', plan)).toEqual([])
  })

  it('never name a day further back than the rules tell of, whatever was missed', () => {
    const items = fc.array(
      fc.record({ to: day, state: fc.constantFrom('waiting' as const, 'done' as const) }),
    )
    fc.assert(
      fc.property(day, items, (today, all) => {
        for (const { day: about } of remindersOn(today, '2026-06-17', rules, filed(...all)))
          expect(
            about >= addDays(today, -rules.overdueDays) && about <= addDays(today, rules.remindDays),
          ).toBe(true)
      }),
    )
  })
})
