import fc from 'fast-check'
import { findBursts } from './bursts'
import { decideVote, tallyVisible, windowState, type VoteWindow } from './window'

const window: VoteWindow = { opensAt: 100, closesAt: 200, perDay: 3, tally: 'live' }
const facts = { window, now: 150, entryPublished: true, alreadyVoted: false, usedSlots: [] as number[] }

describe('a vote', () => {
  it('is refused outside the window, at its edges accepted', () => {
    const code = (now: number) => {
      const decision = decideVote({ ...facts, now })
      return decision.ok ? 'ok' : decision.code
    }
    expect([99, 100, 200, 201].map(code)).toEqual(['VOTING_CLOSED', 'ok', 'ok', 'VOTING_CLOSED'])
    expect(decideVote({ ...facts, window: null })).toMatchObject({ code: 'VOTING_CLOSED' })
  })

  it('is refused for the same entry, for a hidden entry, and once the day is used up', () => {
    expect(decideVote({ ...facts, alreadyVoted: true })).toMatchObject({ code: 'ALREADY_VOTED' })
    expect(decideVote({ ...facts, entryPublished: false })).toMatchObject({ code: 'NOT_OPEN_FOR_VOTES' })
    expect(decideVote({ ...facts, usedSlots: [3, 1, 2] })).toMatchObject({ code: 'DAILY_VOTES_USED' })
  })

  it('always takes a free slot within the day', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 1, max: 6 })),
        fc.integer({ min: 1, max: 6 }),
        (usedSlots, perDay) => {
          const decision = decideVote({ ...facts, window: { ...window, perDay }, usedSlots })
          const free = Array.from({ length: perDay }, (_, i) => i + 1).filter(
            (slot) => !usedSlots.includes(slot),
          )
          return decision.ok ? free.includes(decision.value.slot) : free.length === 0
        },
      ),
    )
  })
})

describe('the window', () => {
  it('has four states', () => {
    expect([null, 50, 150, 250].map((now) => windowState(now === null ? null : window, now ?? 0))).toEqual([
      'none',
      'before',
      'open',
      'closed',
    ])
  })

  it('keeps a closed tally until the end', () => {
    const closed: VoteWindow = { ...window, tally: 'afterClose' }
    expect([150, 200, 201].map((now) => tallyVisible(closed, now))).toEqual([false, false, true])
    expect(tallyVisible(window, 150)).toBe(true)
  })
})

describe('bursts', () => {
  const steady = ['e1', 'e2', 'e3'].flatMap((entryId) =>
    ['d1', 'd2', 'd3', 'd4'].map((day) => ({ entryId, day, votes: 10 })),
  )
  it('are not seen in a steady flow', () => expect(findBursts(steady, 4)).toEqual([]))
  it('are seen in a day far above its own and the others pace', () => {
    const found = findBursts([...steady, { entryId: 'e4', day: 'd2', votes: 120 }], 4)
    expect(found).toEqual([{ entryId: 'e4', day: 'd2', votes: 120, usual: 15 }])
  })
})
