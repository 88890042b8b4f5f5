import { newDraft } from '../../../services/draft'
import { householdScoreKind } from '../../../services/forms/household-score'
import { homeView, modeOf } from './view'

const home = {
  id: 'v01:001',
  villageId: 'v01',
  number: '001',
  head: '王大勇',
  kind: 'poor',
  protected: false,
  zone: '',
  pairedWith: { personId: 'o', name: '周大勇' },
  scores: [{ total: 8650, at: Date.parse('2026-11-20T09:00:00+08:00') }],
  doneToday: false,
} as const
const draft = newDraft(householdScoreKind, { subject: home.id, title: '001 王大勇' }, 'c12345678', 5)

it('is a form until it is handed over, and done for today once it is with the town', () => {
  expect(modeOf(home, draft)).toBe('form')
  expect(modeOf(home, { ...draft, state: 'queued' })).toBe('queued')
  expect(modeOf({ ...home, doneToday: true }, draft)).toBe('done')
  expect(modeOf({ ...home, doneToday: true }, { ...draft, state: 'refused' })).toBe('form')
})

it('says whose home it is and how it stood', () => {
  expect(homeView(home, '中西里')).toEqual({
    name: '王大勇',
    where: '中西里 · 户号 001 · 联户党员 周大勇',
    last: '11月20日 86.5 分',
    total: '86.5',
  })
})
