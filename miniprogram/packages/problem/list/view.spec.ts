import type { ProblemRow } from '../../../../typings/contract'
import { dueWords, problemRowOf } from '../rows'
import { emptyFaces, scopeOf, tabsOf, titles } from './view'

const row: ProblemRow = {
  id: 'p1',
  villageId: 'v01',
  villageName: '中西里',
  category: 'waste',
  what: '一堆垃圾',
  place: '村北',
  state: 'open',
  cover: '',
  notedAt: Date.parse('2026-06-20T10:00:00+08:00'),
  deadline: '2026-06-25',
  daysLeft: 5,
  overdue: false,
  returns: 0,
  extensionAsked: false,
}

describe('a list of problems', () => {
  it('has tabs, a title and words for nothing in every scope', () => {
    for (const scope of ['village', 'inspector', 'town', 'mine'] as const) {
      expect(titles[scope]).toBeTruthy()
      for (const { value, label } of tabsOf(scope)) {
        expect(label).toBeTruthy()
        expect(emptyFaces[value].hint).toBeTruthy()
      }
    }
    expect(scopeOf('everything')).toBe('mine')
  })

  it('says how long there is, and that it is late, in words', () => {
    expect(dueWords(row)).toBe('期限 6月25日，还有 5 天')
    expect(dueWords({ ...row, daysLeft: 0 })).toBe('期限 6月25日，就是今天')
    expect(dueWords({ ...row, daysLeft: -2, overdue: true })).toBe('期限 6月25日，已超 2 天')
    expect(problemRowOf({ ...row, daysLeft: -2, overdue: true }).word).toBe('已超期')
  })

  it('points at doubtful photos, a wish for more time and returns', () => {
    expect(problemRowOf({ ...row, findings: 1 }).note).toContain('疑点')
    expect(problemRowOf({ ...row, extensionAsked: true }).note).toContain('延期')
    expect(problemRowOf({ ...row, returns: 2 }).note).toBe('退回过 2 次')
    const { findings: _f, returns: _r, extensionAsked: _e, deadline: _d, daysLeft: _l, ...report } = row
    expect(problemRowOf({ ...report, asked: true })).toMatchObject({ when: '6月20日 10:00 反映' })
    expect(problemRowOf({ ...report, asked: true }).note).toContain('好了吗')
  })
})
