import type { HouseholdRow, HouseholdView, PairingBoard } from '../../../../typings/contract'
import { allOf, loadWords, open, pairingFace, still, toggled } from './view'

const row = (number: string): HouseholdRow => ({
  id: `v01:${number}`,
  villageId: 'v01',
  number,
  head: '王大勇',
  kind: 'poor',
  protected: false,
  zone: '',
  scores: [{ total: 4200, at: Date.parse('2026-11-20T09:00:00+08:00') }],
})
const asked: HouseholdView = {
  ...row('9'),
  pairedWith: { personId: 'm2', name: '周大勇' },
  villageName: '中西里',
  houseNumber: '',
  phone: '',
  needs: '',
  modelCandidate: false,
  history: [],
  helps: [],
}
const board: PairingBoard = {
  villageId: 'v01',
  villageName: '中西里',
  members: [
    { personId: 'm1', name: '刘长河', leads: true, households: 3, over: false },
    { personId: 'm2', name: '周大勇', leads: false, households: 25, over: true },
  ],
  memberLoad: 20,
  households: 30,
  unpaired: [row('10'), row('2')],
  proposals: [{ household: row('7'), personId: 'm1', name: '刘长河' }],
}

it('tells who has how many, who has too many, and what is proposed', () => {
  expect(pairingFace(board, open(board, undefined), 30, ['v01:2'])).toMatchObject({
    headline: '2 户还没有人联',
    members: [
      { name: '刘长河', count: 3, over: false, share: 15 },
      { name: '周大勇', count: 25, over: true, share: 100 },
    ],
    proposals: [{ name: '7 王大勇', last: '11月20日 42 分', word: '由刘长河联', personId: 'm1' }],
    rows: [
      { name: '2 王大勇', on: true },
      { name: '10 王大勇', on: false },
    ],
    all: false,
    count: 1,
  })
  expect(pairingFace({ ...board, unpaired: [] }, [], 30, []).headline).toBe('户户有人联')
})

it('puts the household whose member is to change first', () => {
  const rows = open(board, asked)
  expect(rows.map(({ number }) => number)).toEqual(['9', '2', '10'])
  expect(pairingFace(board, rows, 2, []).hidden).toBe(1)
})

it('chooses by taps and all at once, never more than are sent together', () => {
  expect(toggled(['a'], 'b')).toEqual(['a', 'b'])
  expect(toggled(['a', 'b'], 'a')).toEqual(['b'])
  const many = Array.from({ length: 250 }, (_, i) => row(String(i + 1)))
  const face = pairingFace(board, many, 250, [])
  const chosen = allOf(face)
  expect(chosen).toHaveLength(200)
  expect(toggled(chosen, 'v01:250')).toHaveLength(200)
  const whole = pairingFace(board, many, 250, chosen)
  expect(whole.all).toBe(true)
  expect(allOf(whole)).toEqual([])
})

it('forgets what another gave away meanwhile', () => {
  expect(still(['v01:2', 'v01:5'], board.unpaired)).toEqual(['v01:2'])
})

it('says what a member comes to', () => {
  expect(loadWords({ name: '刘长河', count: 3 }, 2, 20)).toBe('刘长河会有 5 户。')
  expect(loadWords({ name: '周大勇', count: 19 }, 2, 20)).toContain('超过每人 20 户')
})
