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
  it('says in a line what is missing', () => {
    expect(vetoRow(veto('中西里', {}))).toMatchObject({
      gaps: '柴草堆、粪堆',
      face: { village: '中西里', missingTitle: '6月25日截止时，2 项没有验收' },
    })
  })

  it('offers what may be done here, the main one last, and not the steps of others', () => {
    const verified = vetoRow(veto('a', { state: 'verified', mayMove: ['confirm', 'dismiss'] }))
    expect(verified.acts.map(({ move }) => move)).toEqual(['dismiss', 'confirm'])
    expect(verified.another).toBe('')
    expect(vetoRow(veto('a', { mayMove: ['verify'] })).acts).toEqual([])
  })

  it('sends to another where this caller may not go on', () => {
    expect(vetoRow(veto('a', { state: 'verified', mayMove: ['dismiss'] })).another).toContain('换一位')
    expect(vetoRow(veto('a', { state: 'appealed' })).another).toContain('换一位')
    expect(vetoRow(veto('a', {})).another).toBe('')
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
