import { readLeft, voteStrip } from './left'

const now = Date.parse('2026-06-26T00:00:00Z')
const hour = 3_600_000
const window = { opensAt: now - hour, closesAt: now + 51 * hour, perDay: 3, tally: 'live' } as const

describe('what is left', () => {
  it.each([
    [51 * hour, '还有 2 天 3 小时'],
    [48 * hour, '还有 2 天'],
    [75 * hour, '还有 3 天'],
    [5 * hour + 60_000, '还有 5 小时 1 分'],
    [60_000, '还有 1 分钟'],
    [-5, '马上结束'],
  ])('%d ms', (ms, words) => expect(readLeft(now + ms, now)).toBe(words))

  it('is a strip while a window stands', () => {
    expect(voteStrip({ state: 'none', window: null }, now)).toBeNull()
    expect(voteStrip({ state: 'open', window }, now)).toMatchObject({
      open: true,
      hint: '还有 2 天 3 小时，每天 3 票',
    })
    expect(voteStrip({ state: 'before', window: { ...window, opensAt: now + 24 * hour } }, now)?.title).toBe(
      '投票6月27日开始',
    )
    expect(voteStrip({ state: 'closed', window }, now)?.open).toBe(false)
  })
})
