import type { Day } from '../kernel/days'

export interface DailyVotes {
  readonly entryId: string
  readonly day: Day
  readonly votes: number
}

/**
 * Days on which an entry drew at least 30 votes and more than four times what is usual: the larger of its own mean
 * on its other days and the mean of all entries. A flag for a person to look at, never a verdict.
 * @param days how many days the counts cover; days without votes count as zero
 */
export function findBursts(counts: readonly DailyVotes[], days: number): (DailyVotes & { usual: number })[] {
  const totals = new Map<string, number>()
  for (const { entryId, votes } of counts) totals.set(entryId, (totals.get(entryId) ?? 0) + votes)
  const all = [...totals.values()].reduce((sum, total) => sum + total, 0)
  const overall = totals.size ? all / totals.size / days : 0
  return counts
    .map((count) => {
      const others = days > 1 ? ((totals.get(count.entryId) ?? 0) - count.votes) / (days - 1) : 0
      return { ...count, usual: Math.round(Math.max(others, overall) * 10) / 10 }
    })
    .filter(({ votes, usual }) => votes >= 30 && votes > 4 * usual)
    .sort((a, b) => b.votes - a.votes)
}
