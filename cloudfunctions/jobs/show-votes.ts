import { dayOf } from '@shared/kernel/days'
import { entries } from '../core/records/landscape'
import { onNewDay, type Job } from './job'
import { votedSince } from './signs'

/** 次日公开: once a day, soon after midnight, the tally of the day before becomes the one shown. */
export const showVotes: Job = {
  due: onNewDay(dayOf),
  // Also what was repaired since, which moves a counter after its vote.
  signs: (last) => ({ ask: votedSince(last - 2 * 3_600_000) }),
  async run() {
    const behind = (await entries.all()).filter((entry) => entry.votes !== entry.shownVotes)
    for (let start = 0; start < behind.length; start += 10)
      await Promise.all(
        behind
          .slice(start, start + 10)
          .map(({ _id, votes }) => entries.update({ _id }, { shownVotes: votes })),
      )
    return behind.length ? `${behind.length} shown` : undefined
  },
}
