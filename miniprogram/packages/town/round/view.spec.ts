import type { RoundView, VisitLine } from '../../../../typings/contract'
import * as view from './view'

const visit = (village: string, more: Partial<VisitLine> = {}): VisitLine => ({
  id: `2026-06:first:${village}`,
  villageId: village,
  villageName: village,
  inspector: '宋文斌',
  drawn: 10,
  scored: 0,
  problems: 0,
  finished: false,
  ...more,
})
const visits = [
  visit('甲', { scored: 10, finished: true, mean: 9000, problems: 2 }),
  visit('乙', { scored: 4, mean: 8025 }),
  visit('丙'),
  // Said to be done without one score: missing, never zero.
  visit('丁', { finished: true, drawn: 0 }),
]
const round = (more: Partial<RoundView> = {}): RoundView => ({
  id: '2026-06:first',
  month: '2026-06',
  half: 'first',
  state: 'open',
  seed: 'seed-1',
  perVillage: 10,
  visits,
  missing: ['丙', '丁'],
  history: [{ label: '开始督查', at: Date.parse('2026-06-10T09:00:00+08:00'), by: '赵立新' }],
  ...more,
})

describe('a round’s board', () => {
  it('says how far it is, in figures of what there is', () => {
    expect(view.roundFace(round())).toMatchObject({
      name: '2026年6月上半月',
      covered: 2,
      villages: 4,
      headline: '2 个村有成绩，缺 2 个',
      figures: '入户 14/30 户 · 问题 2 个 · 各村平均 85.13 分',
      missing: '丙、丁',
      seed: 'seed-1',
      history: ['6月10日 09:00 赵立新 开始督查'],
    })
    const none = round({ visits: [visit('丙')], missing: ['丙'] })
    expect(view.roundFace(none).figures).toBe('入户 0/10 户 · 问题 0 个')
  })

  it('leaves the names to the board while many are still to come, and names all once it is closed', () => {
    const names = Array.from({ length: 30 }, (_, n) => `村${n + 1}`)
    const many = { visits: names.map((name) => visit(name)), missing: names }
    expect(view.roundFace(round(many))).toMatchObject({ missing: '', headline: '还没有村有成绩' })
    expect(view.roundFace(round({ ...many, state: 'closed' })).missing.split('、')).toEqual(names)
    expect(view.closeWords(round(many))).toContain('村20 等。')
  })

  it('parts the villages, each in one tab', () => {
    expect(view.tabsOf(visits).map(({ label }) => label)).toEqual([
      '全部 4',
      '没成绩 2',
      '没完成 1',
      '已完成 1',
    ])
    const names = (tab: view.Tab) =>
      view.visitRows(visits, tab).flatMap((rows) => rows.map(({ village }) => village))
    expect(names('all')).toEqual(['甲', '乙', '丙', '丁'])
    expect(names('missing')).toEqual(['丙', '丁'])
    expect(view.visitRows(visits, 'missing')[0]?.[1]).toMatchObject({ word: '没有成绩', mean: '', share: 0 })
    expect(view.visitRows(visits, 'done')[0]?.[0]).toMatchObject({ mean: '90 分', problems: '2 个问题' })
  })

  it('says where another must go', () => {
    const barred = visit('乙', { barred: true })
    expect(view.visitRows([barred], 'all')[0]?.[0]?.word).toBe('要换督查员')
    expect(view.roundFace(round({ visits: [barred, ...visits] })).barred).toMatch(/^乙：/)
    expect(view.roundFace(round()).barred).toBe('')
  })

  it('names what is missing before it is closed', () => {
    expect(view.closeWords(round())).toContain('2 个村没有成绩，通报里会点名：丙、丁。')
    expect(view.closeWords(round())).toContain('1 个村督查员还没说完成：乙。')
    const whole = view.closeWords(round({ visits: visits.slice(0, 1), missing: [] }))
    expect(whole).not.toContain('没有成绩')
    expect(whole).toContain('起草督查通报')
  })

  it('is closed by admins and offices', () => {
    expect(view.mayClose({ grants: [{ role: 'leader', label: '' }] })).toBe(false)
    const discipline = { grants: [{ role: 'office' as const, office: 'discipline' as const, label: '' }] }
    expect(view.mayClose(discipline)).toBe(true)
    expect(view.mayHandOver(discipline)).toBe(false)
    expect(view.mayHandOver({ grants: [{ role: 'admin', label: '' }] })).toBe(true)
  })
})
