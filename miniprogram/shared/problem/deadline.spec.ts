import { endOfDay } from '../kernel/days'
import { chooseDeadline, dueOn, inTime, isOverdue } from './deadline'
import { problemCase, toMend, type ProblemState } from './problem-case'

const at = (moment: string) => Date.parse(`${moment}+08:00`)

describe('a deadline', () => {
  it('is today or later, and not too far', () => {
    expect(chooseDeadline('2026-06-20', '2026-06-20', 60)).toEqual({ ok: true, value: dueOn('2026-06-20') })
    expect(chooseDeadline('2026-08-19', '2026-06-20', 60).ok).toBe(true)
    expect(chooseDeadline('2026-06-19', '2026-06-20', 60)).toMatchObject({ code: 'DEADLINE_PAST' })
    expect(chooseDeadline('2026-08-20', '2026-06-20', 60)).toMatchObject({ code: 'DEADLINE_TOO_FAR' })
  })

  it('lasts to the end of its day in the town', () =>
    expect(dueOn('2026-06-30')).toEqual({
      deadline: '2026-06-30',
      dueAt: endOfDay('2026-06-30'),
      dueMonth: '2026-06',
    }))

  it('makes late only whose turn it is', () => {
    const { dueAt } = dueOn('2026-06-20')
    for (const state of Object.keys(problemCase.states) as ProblemState[]) {
      const turn = (toMend as readonly ProblemState[]).includes(state)
      expect(isOverdue({ state, dueAt }, at('2026-06-20T23:59:59'))).toBe(false)
      expect(isOverdue({ state, dueAt }, at('2026-06-21T00:00:00'))).toBe(turn)
    }
  })
})

describe('mended in time', () => {
  const fix = (moment: string) => ({ move: 'fix' as const, at: at(moment) })

  it('counts the last report of the village, not when somebody came to look', () => {
    expect(
      inTime([fix('2026-06-20T23:00:00'), { move: 'close', at: at('2026-06-25T09:00:00') }], '2026-06-20'),
    ).toBe(true)
    expect(inTime([fix('2026-06-18T09:00:00'), fix('2026-06-21T00:00:01')], '2026-06-20')).toBe(false)
    expect(inTime([], '2026-06-20')).toBe(false)
  })

  it('is never what a re-check overturned', () =>
    expect(
      inTime(
        [fix('2026-06-18T09:00:00'), { move: 'overturn', at: 0 }, fix('2026-06-19T09:00:00')],
        '2026-06-20',
      ),
    ).toBe(false))
})
