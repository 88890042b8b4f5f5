import { buttonFace } from './face'

const closesAt = Date.parse('2026-06-30T10:00:00Z')

describe('the vote button', () => {
  it('votes only while votes are left', () => {
    expect(buttonFace({ state: 'open', left: 3, closesAt })).toEqual({
      text: '投它一票',
      hint: '今天还剩 3 票，6月30日 18:00 截止',
      free: true,
    })
    expect(buttonFace({ state: 'usedUp', perDay: 3, closesAt })).toMatchObject({
      free: false,
      hint: '明天再来',
    })
  })
  it('is a receipt once voted', () => {
    expect(buttonFace({ state: 'voted', at: 0, left: 2, closesAt }).hint).toBe(
      '今天还剩 2 票，可以投给别的景观',
    )
    expect(buttonFace({ state: 'voted', at: 0, left: 0, closesAt }).hint).toBe('今天的票都投完了，明天再来')
  })
  it('says when voting begins, and that it is over', () => {
    expect(buttonFace({ state: 'before', opensAt: closesAt }).hint).toBe('6月30日 18:00 开始')
    expect(buttonFace({ state: 'none' }).text).toBe('投票还没有开始')
    expect(buttonFace({ state: 'closed' })).toMatchObject({ text: '投票已结束', free: false })
  })
})
