import type { WindowState } from '../../shared/vote/window'
import { firstPage, firstVoided, moreVoided } from './view'

const at = Date.parse('2026-06-26T01:30:00Z')

it('lists the own votes and what is left of today', () => {
  const vote = { entryId: 'e1', at, title: '石磨人家', villageName: '中西里', cover: 'c', voided: false }
  const view = firstPage({ items: [vote], state: 'open', left: 2, perDay: 3 })
  expect(view).toMatchObject({ phase: 'ready', left: '每人每天 3 票，今天还剩 2 票', tail: 'end' })
  expect(view.groups[0]?.[0]).toMatchObject({ at: '6月26日 09:30 投票', village: '中西里' })
})

it('says to who has not voted only what can be done now', () => {
  const none = (state: WindowState) => firstPage({ items: [], state, left: 3, perDay: 3 })
  expect(none('open')).toMatchObject({ phase: 'empty', hint: expect.stringContaining('投它一票') as string })
  for (const state of ['none', 'before', 'closed'] as const) expect(none(state).left).not.toContain('还剩')
  expect(none('closed').hint).toContain('已经结束')
})

it('publishes what was voided, how much and why, and nobody', () => {
  const voided = {
    entryId: 'e1',
    title: '石磨人家',
    villageName: '中西里',
    day: '2026-06-25',
    count: 40,
    reason: '一小时内异常集中',
    at,
  }
  const first = firstVoided({ items: [voided], next: 'further' })
  expect(first).toMatchObject({ phase: 'ready', next: 'further', tail: 'more' })
  expect(first.voided.flat()).toEqual([
    {
      id: `e1:2026-06-25:${at}`,
      title: '中西里的“石磨人家”',
      what: '作废 40 票（6月25日投的）',
      reason: '一小时内异常集中',
      at: '6月26日公示',
    },
  ])
  const more = moreVoided(first.voided, { items: [voided, { ...voided, day: '2026-06-24' }] })
  expect(more).toMatchObject({ next: '', tail: 'end' })
  expect(more.voided.flat().map(({ what }) => what)).toEqual([
    '作废 40 票（6月25日投的）',
    '作废 40 票（6月24日投的）',
  ])
  expect(firstVoided({ items: [] }).phase).toBe('empty')
})
