import type { RuleView } from '../../../typings/contract'
import type { AwardRules } from '../../shared/award/rules'
import type { Sheet } from '../../shared/sheet/sheet'
import type { Around } from './body'
import { stepName } from './contest'
import { ruleFace, versionChoices } from './view'

const sheet: Sheet = {
  id: 'contest',
  name: '评分表',
  total: 4000,
  groups: [
    {
      id: 'graded',
      name: '综合',
      fill: 'give',
      beside: false,
      items: [
        { id: 'creativity', name: '创造性', asks: '有没有巧思', cap: 2500, step: 50 },
        { id: 'scale', name: '体量', asks: '', cap: 1500, step: 50 },
      ],
    },
    {
      id: 'besides',
      name: '另评',
      fill: 'give',
      beside: true,
      items: [{ id: 'local', name: '本土创意', asks: '', cap: 1000, step: 50 }],
    },
  ],
}
const awards: AwardRules = {
  prizes: [
    { id: 'first', name: '一等奖', group: 'graded', count: 10, amount: 3000 },
    { id: 'creativity', name: '最佳创意奖', group: 'creativity', count: 3, amount: 2500 },
  ],
  orders: {
    graded: { by: 'total', ties: ['creativity', 'submittedAt'] },
    creativity: { by: 'local', ties: ['total'] },
  },
  score: 'expected',
  doublePrize: null,
  noticeDays: 3,
}
const around: Around = {
  campaign: {
    phases: [{ id: 'building', name: '集中建设', from: '2026-06-17', to: '2026-06-25', tasks: '' }],
  },
  sheet,
}
const base = { version: 1, sha256: `${'a'.repeat(60)}beef`, since: Date.parse('2026-06-16T00:00:00Z') }
const ruleOf = (more: object) => ({ ...base, title: '规则', reason: '', ...more }) as unknown as RuleView

describe('a rule set in words', () => {
  it('shows a sheet as a table, with what stands beside the total', () => {
    const rule = ruleFace(ruleOf({ name: 'contestSheet', body: sheet }), 1, around)
    expect(rule.facts).toEqual([{ name: '总分', value: '40 分' }])
    expect(rule.tables.map(({ end, words }) => [end, words])).toEqual([
      ['40 分', '逐项打分，只加不扣，0.5 分一档'],
      ['10 分', '逐项打分，只加不扣，0.5 分一档，另行评分，不计入总分'],
    ])
    expect(rule.tables[0]?.rows[0]).toEqual({
      id: 'creativity',
      name: '创造性',
      asks: '有没有巧思',
      end: '25 分',
    })
  })

  it('adds prizes up and names the ladder of ties by the sheet', () => {
    const rule = ruleFace(ruleOf({ name: 'awards', body: awards }), 1, around)
    expect(rule.tables[0]).toMatchObject({ end: '37,500 元', words: '共 13 个名额' })
    expect(rule.tables[1]?.rows.map(({ name }) => name)).toEqual([
      '1. “创造性”得分高的排在前',
      '2. 先提交作品的排在前',
    ])
    expect(rule.tables[2]?.words).toContain('“本土创意”得分高的排在前')
    expect(stepName('gone', undefined)).toBe('“gone”得分高的')
  })

  it('says whether a double prize is decided', () => {
    const words = (doublePrize: boolean | null) =>
      ruleFace(ruleOf({ name: 'awards', body: { ...awards, doublePrize } }), 1, around).facts[1]?.value
    expect(words(null)).toContain('还没有决定')
    expect(words(true)).toMatch(/^可以/)
    expect(words(false)).toMatch(/^不可以/)
  })

  it('dates the deadline by the phase and counts the checklist', () => {
    const body = {
      deadline: 'building',
      appealHours: 48,
      sheet: { ...sheet, groups: [{ ...sheet.groups[0], fill: 'check' }] },
    }
    const rule = ruleFace(ruleOf({ name: 'cleanup', body }), 1, around)
    expect(rule.facts[0]?.value).toBe('6月25日，“集中建设”的最后一天')
    expect(rule.tables[0]).toMatchObject({ end: '2 项', words: '只看做到没做到', rows: [{ end: '' }, {}] })
  })

  it('tells frozen from free, and the newest from the older', () => {
    const frozen = ruleFace(
      ruleOf({ name: 'awards', body: awards, frozenAt: Date.parse('2026-06-26T01:00:00Z') }),
      2,
      around,
    )
    expect(frozen).toMatchObject({
      word: '旧版',
      standing: '2026年6月26日启用并冻结，此后不再改动',
      hash: 'aaaa aaaa beef',
    })
    const versions = [ruleOf({ name: 'awards', version: 2 }), ruleOf({ name: 'awards', version: 1 })]
    expect(versionChoices(versions).map(({ label }) => label)).toEqual(['第 2 版（现行）', '第 1 版'])
    expect(versionChoices(versions.slice(1))).toEqual([])
  })

  it('says what the avenue may be made of, and when it is mended', () => {
    const kinds = [{ id: 'billboard', name: '大型广告牌' }]
    const rule = ruleFace(
      ruleOf({ name: 'avenue', body: { kinds, themes: kinds, repairDays: 7 } }),
      1,
      around,
    )
    expect(rule.facts).toEqual([{ name: '坏了几天修好', value: '没有另外写明的，7 天' }])
    expect(rule.tables.map(({ head, end, rows }) => [head, end, rows[0]?.name])).toEqual([
      ['载体', '1 种', '大型广告牌'],
      ['内容', '1 种', '大型广告牌'],
    ])
  })
})
