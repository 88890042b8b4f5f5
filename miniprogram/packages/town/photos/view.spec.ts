import { leftWords, reviewRow } from './view'

describe('the photo desk', () => {
  it('shows where and when, whatever is known', () => {
    const photo = { id: 'p', thumb: 't', display: '', width: 1, height: 1, safety: 'checking' as const }
    expect(
      reviewRow({ ...photo, uploadedAt: Date.parse('2026-06-20T06:05:00Z'), why: '检查没有回音' }),
    ).toEqual({
      id: 'p',
      src: 't',
      where: '没有写村名',
      when: '6月20日 14:05 上传',
      why: '检查没有回音',
    })
  })
  it('counts down', () => {
    expect(leftWords(1, false)).toBe('这是最后一张')
    expect(leftWords(20, true)).toBe('还有 20 多 张要看')
  })
})
