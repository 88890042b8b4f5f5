import type { PlanRow } from '../../../../typings/contract'
import { boardFace, rowsOf, tabsOf } from './view'

const row = (bodyId: string, over: Partial<PlanRow> = {}): PlanRow => ({
  bodyId,
  kind: 'village',
  name: bodyId,
  state: 'accepted',
  stateName: '',
  late: false,
  total: 4,
  done: 1,
  overdue: 0,
  ...over,
})
const none = { state: 'none', total: 0, done: 0 } as const
const items = [
  row('well'),
  row('mended', { late: true }),
  row('filed', { state: 'filed' }),
  row('early', none),
  row('missing', { ...none, late: true }),
  row('behind', { overdue: 2 }),
  row('women', { kind: 'office', state: 'returned' }),
]

it('puts those first who are late, then those who have to file, and leaves the rest in order', () => {
  expect(rowsOf(items, 'all').map(({ id }) => id)).toEqual([
    'behind',
    'missing',
    'early',
    'women',
    'filed',
    'well',
    'mended',
  ])
  expect(rowsOf(items, 'late').map(({ id }) => id)).toEqual(['behind', 'missing'])
  expect(rowsOf(items, 'office').map(({ id }) => id)).toEqual(['women'])
  expect(rowsOf(items, 'none').map(({ id }) => id)).toEqual(['missing', 'early', 'women'])
})

it('counts what each tab holds, and says what is late in words', () => {
  expect(tabsOf(items).map(({ label }) => label)).toEqual([
    '全部 7',
    '落后的 2',
    '没报的 3',
    '待审核 1',
    '站所 1',
  ])
  expect(boardFace({ items, due: '2026-06-17', today: '2026-06-20' })).toEqual({
    total: 7,
    filed: 5,
    late: 2,
    due: '6月17日以前上报',
  })
  expect(rowsOf(items, 'late').map(({ hint, alarm }) => [hint, alarm])).toEqual([
    ['完成 1/4 · 超期 2 件', true],
    ['过了期限还没有报', true],
  ])
})
