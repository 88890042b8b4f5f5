import type { JudgeRoute, JudgeStop } from '../../../../typings/contract'
import type { OnPhone } from '../rows'
import { routeView } from './view'

const sheet = { id: 's', total: 7950, at: 1 }
const stop = (entryId: string, turn: JudgeStop['turn'], done = false): JudgeStop => ({
  entryId,
  number: 101,
  title: `作品${entryId}`,
  villageId: 'v01',
  villageName: '中西里',
  cover: '',
  place: { words: '村口' },
  turn,
  ...(done ? { sheet } : {}),
})
const route = (more: Partial<JudgeRoute>): JudgeRoute => ({
  state: 'judging',
  stateName: '评分中',
  sheet: { id: 's', name: '', total: 0, groups: [] },
  rule: { name: 'contestSheet', version: 1, sha256: '' },
  stops: [],
  done: 0,
  recused: ['泉头', '辛庄'],
  ...more,
})
const phone: OnPhone = { covers: {}, waiting: [], queued: [] }
const at = Date.parse('2026-06-25T14:05:00+08:00')
const view = (stops: JudgeStop[], more: Partial<JudgeRoute> = {}, queued: string[] = [], old = false) =>
  routeView({ answer: route({ stops, ...more }), ...(old ? { asOf: at } : {}) }, stops, { ...phone, queued })

describe('the route of a judge', () => {
  it('puts the anchors first while one is open, and out of the way once they are done', () => {
    const open = view([stop('x', 'anchor'), stop('a', 'first')])
    expect(open.groups.map(({ turn, sum }) => [turn, sum])).toEqual([
      ['anchor', '0/1'],
      ['first', '0/1'],
    ])
    const done = view([stop('x', 'anchor', true), stop('a', 'first'), stop('b', 'look')])
    expect(done.groups.map(({ turn }) => turn)).toEqual(['first', 'look', 'anchor'])
    expect(done).toMatchObject({ done: 1, total: 3, next: { id: 'a', word: '下一个：作品a' } })
  })

  it('counts what waits in the phone as neither done nor open', () => {
    const waits = view([stop('a', 'first'), stop('b', 'first')], {}, ['a'])
    expect(waits).toMatchObject({ headline: '还有 1 个没评', done: 0, next: { id: 'b' } })
    expect(waits.hint).toContain('1 张评分表存在手机里')
  })

  it('leads nowhere when the sheets are closed or all are in', () => {
    expect(view([stop('a', 'first')], { state: 'closed' })).toMatchObject({
      headline: '评分已截止',
      next: null,
    })
    expect(view([stop('a', 'first', true)])).toMatchObject({ headline: '都评完了', next: null })
    expect(view([stop('x', 'anchor', true)], { state: 'training' }).headline).toBe('样板都评完了')
  })

  it('says how old it is without a network, and which villages are avoided', () => {
    expect(view([stop('a', 'first')], {}, [], true).old).toBe(
      '现在没有网络，看到的是 6月25日 14:05 存在手机里的',
    )
    expect(view([stop('a', 'first')])).toMatchObject({ old: '', recused: '泉头、辛庄' })
  })

  it('tells the own severity only once there is somebody to compare with', () => {
    const own = { severity: 3.2, interval: [1.1, 5.3] as const, sheets: 4 }
    const stops = [stop('x', 'anchor', true)]
    expect(view(stops, { training: { own, finished: 1, anchors: [] } }).training).toBe('等其他评委评完样板')
    expect(view(stops, { training: { own, finished: 12, anchors: [] } }).training).toBe('偏严 3.2 分')
    expect(view([stop('x', 'anchor')]).training).toBe('样板评了 0/1 个')
  })
})
