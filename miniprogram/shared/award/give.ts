import type { Prize } from '../campaign/plan'

/** Works by id, best first, as each group of prizes sees them. */
export type Orders = Readonly<Record<Prize['group'], readonly string[]>>

/**
 * Who gets which prize. Prizes choose in turn, the largest amount first (of equal amounts the graded ones, then as the
 * rules list them), and each takes the best works of its own order that are still free.
 *
 * With `double`, a work is taken within its group only and may win one prize in each. Without, it is taken for all: a work
 * that both groups want has the larger amount, because that prize chose first, and the other passes down to the next in its
 * order. Since all works prefer the larger amount this is the only division in which no work is passed over for a prize it
 * would rather have (the one stable matching; Gale & Shapley 1962), so no second round can change it.
 * @returns the winners by prize, best first; fewer than the prize's count where nobody is left
 */
export function givePrizes(
  prizes: readonly Prize[],
  orders: Orders,
  double: boolean,
): ReadonlyMap<Prize['id'], readonly string[]> {
  const graded = new Set<string>()
  const taken = { graded, creativity: double ? new Set<string>() : graded }
  const rank = ({ group }: Prize) => (group === 'graded' ? 0 : 1)
  const inTurn = [...prizes].sort((a, b) => b.amount - a.amount || rank(a) - rank(b))
  return new Map(
    inTurn.map(({ id, group, count }) => {
      const winners = orders[group].filter((work) => !taken[group].has(work)).slice(0, count)
      for (const work of winners) taken[group].add(work)
      return [id, winners]
    }),
  )
}

/** How many works it takes for every prize to have its winner. */
export function worksNeeded(prizes: readonly Prize[], double: boolean): number {
  const of = (group: Prize['group']) =>
    prizes.filter((prize) => prize.group === group).reduce((sum, { count }) => sum + count, 0)
  return double ? Math.max(of('graded'), of('creativity')) : of('graded') + of('creativity')
}
