import type { VetoView } from '../../../../typings/contract'
import { firstTab, rowsOf, tabsWith, vetoRow } from './view'

const veto = (villageId: string, more: Partial<VetoView>): VetoView => ({
  villageId,
  villageName: villageId,
  state: 'proposed',
  stateName: '已提出，待核实',
  missing: [
    { itemId: 'straw', name: '柴草堆', state: 'open' },
    { itemId: 'dung', name: '粪堆', state: 'returned', reason: '村东还有一处' },
  ],
  deadline: '2026-06-25',
  proposedAt: 0,
  photos: [],
  mayMove: [],
  history: [],
  ...more,
})

describe('vetoes by state', () => {
  it('says of each item how it stood, with the reason it came back', () => {
    expect(vetoRow(veto('中西里', {}))).toMatchObject({
      sum: '2 项没有验收 · 截止日 6月25日',
      missing: [
        { word: '未申报', reason: '' },
        { word: '已退回', reason: '退回原因：村东还有一处' },
      ],
    })
  })

  it('offers what may be done here, the main one last, and not the steps of others', () => {
    const verified = vetoRow(veto('a', { state: 'verified', mayMove: ['confirm', 'dismiss'] }))
    expect(verified.acts.map(({ move }) => move)).toEqual(['dismiss', 'confirm'])
    expect(verified.waits).toBe('')
    expect(vetoRow(veto('a', { mayMove: ['verify'] })).acts).toEqual([])
  })

  it('says what it waits for where this caller cannot go on', () => {
    expect(vetoRow(veto('a', { state: 'verified', mayMove: ['dismiss'] })).waits).toContain('换一位')
    expect(vetoRow(veto('a', { state: 'appealed' })).waits).toContain('换一位')
    const appealUntil = Date.parse('2026-06-28T02:00:00Z')
    expect(vetoRow(veto('a', { state: 'confirmed', appealUntil })).waits).toBe(
      '村里在6月28日 10:00前可以申诉。',
    )
    expect(vetoRow(veto('a', { state: 'upheld' })).waits).toBe('')
  })

  it('puts every end under one tab and counts each', () => {
    const all = [
      veto('a', {}),
      veto('b', { state: 'dismissed' }),
      veto('c', { state: 'upheld' }),
      veto('d', { state: 'cleared' }),
    ]
    expect(rowsOf(all, 'done').map(({ id }) => id)).toEqual(['b', 'c', 'd'])
    expect(tabsWith(all).map(({ label }) => label)).toEqual([
      '待核实 1',
      '待确认',
      '已确认',
      '申诉中',
      '已办结 3',
    ])
  })

  it('opens where this caller has something to do, else where something is', () => {
    const waiting = veto('a', { mayMove: ['dismiss'] })
    expect(firstTab([waiting, veto('b', { state: 'appealed', mayMove: ['uphold', 'clear'] })])).toBe(
      'appealed',
    )
    expect(firstTab([veto('b', { state: 'cleared' })])).toBe('done')
    expect(firstTab([])).toBe('proposed')
  })
})
