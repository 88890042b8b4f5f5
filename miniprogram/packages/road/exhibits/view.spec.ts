import type { ExhibitRow } from '../../../../typings/contract'
import { rowsOf, tabsOf } from './view'

const row = (id: string, over: Partial<ExhibitRow> = {}): ExhibitRow => ({
  id,
  title: id,
  kindName: '文化墙',
  themeName: '楷模精神',
  roadId: 'hanlai',
  roadName: '韩莱路',
  place: '路口',
  bodyName: '宣传办',
  state: 'standing',
  cover: '',
  overdue: false,
  ...over,
})
const rows = [
  row('well'),
  row('broken', { state: 'damaged', deadline: '2026-06-25' }),
  row('late', { state: 'repairing', deadline: '2026-06-10', overdue: true }),
  row('plan', { state: 'planned' }),
  row('gone', { state: 'removed' }),
]

it('puts first what should have been mended, and keeps what is gone apart', () => {
  expect(rowsOf(rows, 'all').map(({ id }) => id)).toEqual(['late', 'broken', 'well', 'plan'])
  expect(rowsOf(rows, 'broken').map(({ note }) => note)).toEqual([
    '宣传办 · 超期，6月10日就该修好',
    '宣传办 · 6月25日前修好',
  ])
  expect(tabsOf(rows).map(({ label }) => label)).toEqual([
    '全部 4',
    '要修的 2',
    '要建的 1',
    '完好 1',
    '已拆除 1',
  ])
})
