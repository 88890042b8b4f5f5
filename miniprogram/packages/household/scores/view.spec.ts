import type { ScoringBoard } from '../../../../typings/contract'
import { scoresView } from './view'

const board: ScoringBoard = {
  villageId: 'v01',
  villageName: '中西里',
  month: '2026-11',
  sheet: { id: 's', name: '', total: 0, groups: [] },
  rule: { name: 'household', version: 1, sha256: '' },
  households: ['001', '002'].map((number) => ({
    id: `v01:${number}`,
    villageId: 'v01',
    number,
    head: '王大勇',
    kind: 'poor',
    protected: false,
    zone: '',
    scores: [],
    doneToday: number === '001',
  })),
}

it('says how many are left this month and where to go', () => {
  expect(scoresView({ answer: board }, [])).toMatchObject({
    done: 1,
    total: 2,
    headline: '本月还差 1 户',
    next: { id: 'v01:002', word: '去 002 王大勇' },
    old: '',
  })
})

it('counts what waits on the phone, and says how old the list is', () => {
  const waiting = {
    id: 'c',
    kind: 'householdScore',
    subject: 'v01:002',
    title: '',
    cover: '',
    word: '等网络',
    hint: '',
    tone: 'straw',
  } as const
  const seen = { answer: board, asOf: Date.parse('2026-11-24T08:00:00+08:00') }
  expect(scoresView(seen, [waiting])).toMatchObject({
    done: 2,
    headline: '本月都打过了',
    hint: '1 户的分存在手机里，有网络时自动交。',
    next: null,
    old: '现在没有网络，看到的是 11月24日 08:00 存在手机里的；打的分有网络时自动交。',
  })
})
