import { dayOf } from '@shared/kernel/days'
import { afterFailure, mostTries } from './delivery'
import { every, onNewDay } from './job'
import { wrongPlaces } from './places'

const minute = 60_000
const now = Date.parse('2026-06-25T08:00:00Z')

describe('due', () => {
  it('forgives a timer that drifts, and catches up what was missed', () => {
    expect(every(10)(now - 10 * minute + 900, now)).toBe(true)
    expect(every(10)(now - 5 * minute, now)).toBe(false)
    expect(every(10)(0, now)).toBe(true)
  })

  it('turns the day at the town’s midnight', () => {
    const due = onNewDay(dayOf)
    const midnight = Date.parse('2026-06-26T00:00:00+08:00')
    expect(due(midnight - 1, midnight)).toBe(true)
    expect(due(midnight, midnight + 20 * 60 * minute)).toBe(false)
  })
})

describe('a message WeChat did not take', () => {
  it('is tried again, later each time, and then no more; the grant comes back', () => {
    expect(afterFailure({ errCode: 45009 }, 1, now)).toMatchObject({
      state: 'queued',
      nextTryAt: now + 5 * minute,
      giveBack: true,
    })
    expect(afterFailure({ errCode: 45009 }, 3, now)).toMatchObject({ nextTryAt: now + 20 * minute })
    expect(afterFailure({ errCode: 45009 }, mostTries, now)).toMatchObject({
      state: 'failed',
      giveBack: true,
    })
  })

  it('is never tried again where it may have gone out', () => {
    for (const unknown of [new Error('socket hang up'), { errCode: -1 }, undefined])
      expect(afterFailure(unknown, 1, now)).toMatchObject({ state: 'failed', giveBack: false })
  })

  it('counts as not granted where the person said no', () => {
    expect(afterFailure({ errCode: 43101 }, 1, now)).toMatchObject({ state: 'notGranted', giveBack: false })
  })
})

describe('places', () => {
  const entry = (id: string, state: 'submitted' | 'withdrawn', at: number) => ({
    _id: id,
    villageId: 'v1',
    state,
    submittedAt: at,
    history: [{ move: 'submit' as const, from: 'draft' as const, to: state, at, by: 'o' }],
  })
  const ask = (taken: string[], entries: ReturnType<typeof entry>[], suspects: Record<string, number> = {}) =>
    wrongPlaces({ villages: [{ _id: 'v1', taken }], entries, suspects, now })
  const place = { villageId: 'v1', entryId: 'e1' }

  it('watches a place without an entry for ten minutes before it frees it', () => {
    expect(ask(['e1'], [])).toEqual({ free: [], take: [], watch: { 'v1 e1': now } })
    expect(ask(['e1'], [], { 'v1 e1': now - 9 * minute }).free).toEqual([])
    expect(ask(['e1'], [], { 'v1 e1': now - 10 * minute })).toEqual({ free: [place], take: [], watch: {} })
  })

  it('frees the place of an entry withdrawn ten minutes ago, not of one just withdrawn', () => {
    expect(ask(['e1'], [entry('e1', 'withdrawn', now - 11 * minute)]).free).toEqual([place])
    expect(ask(['e1'], [entry('e1', 'withdrawn', now - minute)]).free).toEqual([])
  })

  it('gives a standing entry the place it lacks, and leaves what is right alone', () => {
    const standing = entry('e1', 'submitted', now - 20 * minute)
    expect(ask([], [standing]).take).toEqual([place])
    expect(ask(['e1'], [standing])).toEqual({ free: [], take: [], watch: {} })
  })
})
