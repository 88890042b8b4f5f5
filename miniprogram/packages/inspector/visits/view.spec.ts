import type { VisitLine } from '../../../../typings/contract'
import { visitSubject } from '../../../services/forms/visit-score'
import type { WaitingLine } from '../../../services/waiting'
import { alongWords, visitsView } from './view'

const visit = (n: number, more: Partial<VisitLine> = {}): VisitLine => ({
  id: `2026-06:first:v0${n}`,
  villageId: `v0${n}`,
  villageName: `第${n}村`,
  inspector: '宋文斌',
  drawn: 10,
  scored: 0,
  problems: 0,
  finished: false,
  ...more,
})
const none = { scores: [], problems: [] }
const waits: WaitingLine = {
  id: 'd',
  kind: 'visitScore',
  subject: visitSubject('2026-06:first:v02', 'v02:001'),
  title: '',
  cover: '',
  word: '等网络',
  hint: '',
  tone: 'straw',
}

describe('an inspector’s visits', () => {
  it('leads to the first village that is not through, in the town’s order', () => {
    const view = visitsView(
      {
        answer: {
          items: [visit(1, { finished: true, scored: 10, mean: 8765, problems: 2 }), visit(2), visit(3)],
        },
      },
      none,
    )
    expect(view).toMatchObject({ done: 1, total: 3, headline: '还差 2 个村', old: '' })
    expect(view.next).toEqual({ id: '2026-06:first:v02', word: '去第2村' })
    expect(view.groups[0]?.rows[0]).toMatchObject({
      word: '✓ 已完成',
      sum: '10/10 户',
      hint: '平均 87.65 分 · 2 个问题',
    })
    expect(view.groups[0]?.rows[1]).toMatchObject({ word: '未入户', sum: '0/10 户', share: 0 })
  })

  it('leads nobody to a village they have come to belong to', () => {
    const view = visitsView({ answer: { items: [visit(1, { barred: true }), visit(2)] } }, none)
    expect(view).toMatchObject({ done: 0, total: 2, headline: '还差 1 个村', next: { word: '去第2村' } })
    expect(view.groups[0]?.rows[0]?.word).toContain('请镇里换人')
  })

  it('counts what waits on the phone as scored, and says that it waits', () => {
    const view = visitsView(
      { answer: { items: [visit(1, { scored: 10 }), visit(2, { scored: 9 })] } },
      { scores: [waits], problems: [] },
    )
    expect(view.hint).toBe('1 户的分存在手机里，有网络时自动交。')
    expect(view.groups[0]?.rows.map(({ word }) => word)).toEqual(['都打完了，待完成', '都打完了，待完成'])
    expect(view.groups[0]?.rows[1]).toMatchObject({ sum: '10/10 户', share: 100, waits: '1 户的分在手机里' })
    // Nothing is left to be scored: the first still has to be finished.
    expect(view.next?.id).toBe('2026-06:first:v01')
  })

  it('keeps two open rounds apart, the older first', () => {
    const second = { ...visit(1), id: '2026-06:second:v01' }
    const { groups } = visitsView({ answer: { items: [second, visit(1, { finished: true })] } }, none)
    expect(groups.map(({ name, sum }) => [name, sum])).toEqual([
      ['2026年6月上半月', '1/1 个村'],
      ['2026年6月下半月', '0/1 个村'],
    ])
  })

  it('leads nowhere once all are finished, and says of when it is without a network', () => {
    const asOf = Date.parse('2026-06-25T14:05:00+08:00')
    const view = visitsView({ answer: { items: [visit(1, { finished: true })] }, asOf }, none)
    expect(view).toMatchObject({ headline: '都完成了', next: null })
    expect(view.old).toContain('6月25日 14:05')
  })

  it('says when the lists are on the phone', () => {
    expect(alongWords(1, 4)).toContain('1/4')
    expect(alongWords(4, 4)).toContain('没有信号也能督查')
    expect(alongWords(0, 0)).toBe('')
  })
})
