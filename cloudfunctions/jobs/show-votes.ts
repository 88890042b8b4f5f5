import { dayOf, startOfDay, type Day } from '@shared/kernel/days'
import { entries } from '../core/records/landscape'
import { $ } from '../core/store/sdk'
import { onNewDay, type Job } from './job'
import { votedSince } from './signs'
import { tallied } from './vote-tallies'

/** 次日公开: once a day the tally of the day before becomes the one shown; what came today, before a late timer, does not. */
export const showVotes: Job = {
  due: onNewDay(dayOf),
  // Also what was repaired since, which moves a counter after its vote, and what was of the last run's own day.
  signs: (last) => ({ ask: votedSince(Math.min(last - 2 * 3_600_000, startOfDay(dayOf(last)))) }),
  async run(now) {
    const [all, todays] = await Promise.all([entries.all(), votesOn(dayOf(now))])
    const behind = all
      .map(({ _id, votes: valid, shownVotes }) => ({
        _id,
        shownVotes,
        votes: valid - (todays.get(_id)?.count ?? 0),
      }))
      .filter(({ votes: due, shownVotes }) => due !== shownVotes && due >= 0)
    for (let start = 0; start < behind.length; start += 10)
      await Promise.all(
        behind
          .slice(start, start + 10)
          .map(({ _id, votes: shownVotes }) => entries.update({ _id }, { shownVotes })),
      )
    return behind.length ? `${behind.length} shown` : undefined
  },
}

/** Valid votes of a day, by entry. */
const votesOn = (day: Day) =>
  tallied<{ readonly _id: string; readonly count: number }>({ day, voidedAt: null }, { count: $.sum(1) })
