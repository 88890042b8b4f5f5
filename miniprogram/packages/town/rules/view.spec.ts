import type { RuleView } from '../../../../typings/contract'
import { changeTo, decisions, ruleCard } from './view'

const ruleOf = (name: string, body: object, more: object = {}) =>
  ({
    name,
    title: name,
    version: 1,
    sha256: 'a'.repeat(64),
    since: 0,
    reason: '',
    body,
    ...more,
  }) as unknown as RuleView

const awards = { prizes: [], doublePrize: null, noticeDays: 3, score: 'expected' }
const rules = [ruleOf('awards', awards), ruleOf('cleanup', { appealHours: 36 }, { frozenAt: 1, version: 2 })]

describe('the rules the town decides', () => {
  it('shows what stands, the unusual among the choices', () => {
    expect(decisions(rules)).toMatchObject({ doublePrize: '', noticeDays: '3', appealHours: '36' })
    expect(decisions(rules).appealChoices.map(({ label }) => label)).toEqual([
      '1 天',
      '36 小时',
      '2 天',
      '3 天',
      '5 天',
    ])
    expect(decisions([])).toMatchObject({ noticeDays: '', noticeChoices: [] })
  })

  it('sends the whole body with one thing changed, and the version it was read from', () => {
    expect(changeTo(rules, 'doublePrize', 'no')?.input).toEqual({
      name: 'awards',
      basedOn: 1,
      seen: 'a'.repeat(64),
      body: { ...awards, doublePrize: false },
    })
    expect(changeTo(rules, 'appealHours', '72')?.input).toEqual({
      name: 'cleanup',
      basedOn: 2,
      seen: 'a'.repeat(64),
      body: { appealHours: 72 },
    })
  })

  it('says that a frozen version stays and a free one is edited', () => {
    expect(changeTo(rules, 'noticeDays', '7')?.what).toContain('第 1 版还没有启用，直接改好')
    expect(changeTo(rules, 'appealHours', '72')?.what).toContain('改动成为第 3 版')
  })

  it('asks nothing where nothing changes or there is no such rule set', () => {
    expect(changeTo(rules, 'noticeDays', '3')).toBeUndefined()
    expect(changeTo([], 'noticeDays', '7')).toBeUndefined()
  })

  it('tells frozen from free on the card', () => {
    expect(rules.map(ruleCard).map(({ version, frozen }) => [version, frozen])).toEqual([
      ['第 1 版', false],
      ['第 2 版', true],
    ])
  })
})
