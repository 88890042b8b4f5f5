import type { GrantView, ImportView } from '../../../../typings/contract'
import { CallError } from '../../../services/cloud'
import { asks, kindsFor, mayGoOn, mayImport, progressView, wrongFile } from './view'

const view: ImportView = {
  id: 'i1',
  kind: 'households',
  state: 'running',
  total: 6000,
  done: 1500,
  added: 1490,
  changed: 0,
  same: 5,
  refused: [{ row: 9, reason: '没有“没有这个村”这个村' }],
  refusedCount: 5,
}

it('says how far it is, and which rows were refused and why', () => {
  expect(progressView(view)).toMatchObject({
    running: true,
    share: 25,
    words: '1,500 / 6,000 行',
    groups: [[{ words: '第 9 行：没有“没有这个村”这个村' }]],
    more: '还有 4 行，下载表格看全部。',
    file: '',
  })
  expect(progressView({ ...view, state: 'done', done: 6000 }).title).toBe('导入完成，有 5 行没有导入')
  expect(progressView({ ...view, state: 'failed', problem: '表格里没有数据' }).title).toBe('表格里没有数据')
})

it('offers districts to admins alone', () => {
  const grant = (role: 'admin' | 'office') => ({ grants: [{ role, label: '' }] })
  expect(kindsFor(grant('admin')).map(({ value }) => value)).toEqual(['households', 'districts', 'shops'])
  expect(kindsFor(grant('office')).map(({ value }) => value)).toEqual(['shops'])
  expect(asks('districts').columns.map(({ title }) => title)).toEqual(['村', '管区'])
})

it('is for staff, households for those who keep the register', () => {
  const of = (grant: GrantView) => mayImport({ grants: [grant] })
  const kindsOf = (grant: GrantView) => kindsFor({ grants: [grant] }).map(({ value }) => value)
  expect(kindsOf({ role: 'office', office: 'poverty', label: '' })).toEqual(['households', 'shops'])
  expect(kindsOf({ role: 'office', office: 'publicity', label: '' })).toEqual(['shops'])
  expect(of({ role: 'inspector', office: 'women', label: '' })).toBe(false)
  expect(of({ role: 'cadre', villageId: 'v01', label: '' })).toBe(false)
})

it('goes on after a lost network, not after a workbook that was refused', () => {
  expect(mayGoOn(new CallError('OFFLINE', ''))).toBe(true)
  expect(mayGoOn(new CallError('NOT_A_WORKBOOK', ''))).toBe(false)
})

it('refuses another format and too much before anything is sent', () => {
  expect(wrongFile({ name: '农户.xls', size: 10 })).toContain('另存为 .xlsx')
  expect(wrongFile({ name: '农户.XLSX', size: 11 * 1024 * 1024 })).toContain('超过 10 MB')
  expect(wrongFile({ name: '农户.xlsx', size: 10 })).toBe('')
})
