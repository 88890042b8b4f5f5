import type { HouseholdRow, PairingBoard } from '../../../../typings/contract'
import { pairingFace, toggled } from './view'

const household = (number: string, total?: number): HouseholdRow => ({
  id: `v01:${number}`,
  villageId: 'v01',
  number,
  head: '王大勇',
  kind: 'poor',
  protected: false,
  zone: '',
  scores: total === undefined ? [] : [{ total, at: 1 }],
})
const board: PairingBoard = {
  villageId: 'v01',
  villageName: '中西里',
  members: [
    { personId: 'a', name: '刘长河', leads: true, households: 3, over: false },
    { personId: 'b', name: '周大勇', leads: false, households: 18, over: true },
  ],
  memberLoad: 15,
  households: 23,
  unpaired: [household('001'), household('002')],
  proposals: [{ household: household('009', 5550), personId: 'a', name: '刘长河' }],
}

it('says who is in charge of how many, who is over, and who nobody looks after', () => {
  expect(pairingFace(board, ['v01:002'])).toMatchObject({
    headline: '还有 2 户没有人联',
    hint: '每人最多联 15 户，1 人超了。',
    members: [
      { name: '刘长河', share: 20, over: false },
      { name: '周大勇', share: 100, over: true },
    ],
    proposals: [{ name: '009 王大勇', words: '最近 55.5 分，建议由刘长河来联' }],
    unpaired: [{ on: false }, { on: true }],
  })
  expect(pairingFace({ ...board, unpaired: [] }, []).headline).toBe('都有人联了')
})

it('chooses and unchooses', () => {
  expect(toggled(toggled([], 'x'), 'y')).toEqual(['x', 'y'])
  expect(toggled(['x', 'y'], 'x')).toEqual(['y'])
})
