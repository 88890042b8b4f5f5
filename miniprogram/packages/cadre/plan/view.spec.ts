import type { PlanView } from '../../../../typings/contract'
import { newDraft } from '../../../services/draft'
import { aboutPlan, planKind, planLacks } from '../../../services/forms/plan'
import { inPhase, modeOf, newItem } from './view'

const plan: PlanView = {
  bodyId: 'v01',
  kind: 'village',
  name: '中西里',
  state: 'none',
  stateName: '未报',
  late: false,
  total: 0,
  done: 0,
  overdue: 0,
  due: '2026-06-17',
  today: '2026-06-16',
  phases: [
    { id: 'planning', name: '谋划阶段', from: '2026-06-16', to: '2026-06-17', tasks: '' },
    { id: 'building', name: '实施阶段', from: '2026-06-17', to: '2026-06-25', tasks: '' },
  ],
  mostItems: 20,
  items: [],
  mayMove: ['file'],
  history: [],
}
const draft = newDraft(planKind, aboutPlan(plan), 'c12345678', 1)
const full = { ...newItem(plan, 'i1'), what: '清柴草堆', person: '刘长河' }
const withItems = (...items: (typeof full)[]) => ({ ...draft, form: { items } })

it('is a form while it may be filed, and is read while it waits unless somebody mends it', () => {
  expect(modeOf(plan, draft, false)).toBe('form')
  const filed = { ...plan, state: 'filed' } as const
  expect(modeOf(filed, draft, false)).toBe('read')
  expect(modeOf(filed, draft, true)).toBe('form')
  expect(modeOf(filed, withItems(full), false)).toBe('form')
  expect(modeOf({ ...plan, state: 'accepted', mayMove: ['report'] }, draft, true)).toBe('read')
  expect(modeOf(plan, { ...draft, state: 'queued' }, false)).toBe('queued')
})

it('begins an item in the building phase, and takes the days along with the phase', () => {
  expect(newItem(plan, 'i1')).toMatchObject({ phase: 'building', from: '2026-06-17', to: '2026-06-25' })
  expect(inPhase(full, 'planning', plan)).toEqual({
    ...full,
    phase: 'planning',
    from: '2026-06-16',
    to: '2026-06-17',
  })
})

it('says before filing what is missing, and in which item', () => {
  expect(planLacks(draft, plan)).toBe('方案是空的，请至少写一件要做的事')
  expect(planLacks(withItems(full, { ...full, id: 'i2', person: '' }), plan)).toBe('第 2 件事：请填写负责人')
  expect(planLacks(withItems({ ...full, to: '2026-06-26' }), plan)).toContain('6月17日到6月25日')
  expect(planLacks(withItems(full), plan)).toBe('')
})
