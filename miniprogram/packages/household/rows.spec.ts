import type { ScoringBoard } from '../../../typings/contract'
import type { WaitingLine } from '../../services/waiting'
import { inOrder, nextDue, scoreRow, type Scored } from './rows'

const at = (day: string) => Date.parse(`${day}T09:00:00+08:00`)
const home = (number: string, over: Partial<Scored> = {}): Scored => ({
  id: `v01:${number}`,
  villageId: 'v01',
  number,
  head: '王大勇',
  kind: 'poor',
  protected: false,
  zone: '',
  scores: [],
  doneToday: false,
  ...over,
})
const done = home('001', {
  scores: [
    { total: 7000, at: at('2026-11-03') },
    { total: 8550, at: at('2026-10-20') },
  ],
})
const board: ScoringBoard = {
  villageId: 'v01',
  villageName: '中西里',
  month: '2026-11',
  sheet: { id: 's', name: '', total: 0, groups: [] },
  rule: { name: 'household', version: 1, sha256: '' },
  households: [
    done,
    home('002'),
    home('003', { scores: [{ total: 9000, at: at('2026-10-20') }] }),
    home('004', { doneToday: true, scores: [{ total: 9000, at: at('2026-11-24') }] }),
  ],
}
const kept = (subject: string, tone: WaitingLine['tone']): WaitingLine => ({
  id: 'c',
  kind: 'householdScore',
  subject,
  title: '',
  cover: '',
  word: tone === 'straw' ? '等网络' : '没交上去',
  hint: '今天已经打过分',
  tone,
})

it('puts those due this month first', () => {
  expect(inOrder(board, []).map(({ number }) => number)).toEqual(['002', '003', '001', '004'])
  expect(inOrder(board, [kept('v01:002', 'straw')]).map(({ number }) => number)).toEqual([
    '003',
    '001',
    '002',
    '004',
  ])
})

it('says where each stands and how it moved', () => {
  expect(scoreRow(done, board, undefined)).toMatchObject({
    name: '001 王大勇',
    word: '本月打过',
    last: '11月3日 70 分，比上次少 15.5 分',
  })
  expect(scoreRow(home('002'), board, undefined)).toMatchObject({ word: '本月未打', last: '还没有打过分' })
  expect(scoreRow(home('002'), board, kept('v01:002', 'persimmon'))).toMatchObject({
    word: '没交上去',
    hint: '今天已经打过分',
  })
})

it('offers the next that is due, behind this one first', () => {
  expect(nextDue(board, [], 'v01:002')?.number).toBe('003')
  expect(nextDue(board, [], 'v01:004')?.number).toBe('002')
  expect(nextDue(board, [kept('v01:002', 'straw'), kept('v01:003', 'straw')])).toBeUndefined()
})
