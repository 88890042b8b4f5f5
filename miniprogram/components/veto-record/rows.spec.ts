import type { VetoView } from '../../../typings/contract'
import { vetoCase, type VetoState } from '../../shared/cleanup/veto-case'
import { vetoFace } from './rows'

const veto = (state: VetoState, more: Partial<VetoView> = {}): VetoView => ({
  villageId: 'v01',
  villageName: '中西里',
  state,
  stateName: vetoCase.states[state],
  missing: [
    { itemId: 'straw', name: '柴草堆', state: 'returned', reason: '村东还有两处' },
    { itemId: 'dung', name: '粪堆', state: 'open' },
  ],
  deadline: '2026-06-30',
  proposedAt: Date.parse('2026-06-30T16:00:00Z'),
  photos: [],
  mayMove: [],
  history: [{ label: '提出', at: Date.parse('2026-06-30T16:00:00Z'), reason: '2 项没有验收' }],
  ...more,
})

it('says what is missing and how it stood at the deadline', () => {
  const face = vetoFace(veto('proposed'))
  expect(face.missingTitle).toBe('6月30日截止时，2 项没有验收')
  expect(face.missing).toMatchObject([
    { word: '已退回', reason: '村东还有两处' },
    { word: '未申报', reason: '' },
  ])
  expect(face.history).toEqual(['7月1日 00:00 提出：2 项没有验收'])
})

it('tells of the appeal’s end only while it is the village’s turn', () => {
  const appealUntil = Date.parse('2026-07-04T04:00:00Z')
  expect(vetoFace(veto('confirmed', { appealUntil })).until).toBe('7月4日 12:00 以前可以申诉')
  expect(vetoFace(veto('upheld', { appealUntil })).until).toBe('')
})

it('promises no harm where none is done, and hides none that is', () => {
  const harmful: VetoState[] = ['confirmed', 'upheld']
  for (const state of Object.keys(vetoCase.states) as VetoState[])
    expect({ state, harms: vetoFace(veto(state)).means.includes('不参加评奖') }).toEqual({
      state,
      harms: harmful.includes(state),
    })
})
