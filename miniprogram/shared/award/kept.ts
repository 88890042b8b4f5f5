import type { Prize } from '../campaign/plan'
import { awardStability, type Stability } from '../judging/stability'
import type { ScoredSheet } from '../judging/sheets'
import { accept, type Decision } from '../kernel/decision'
import { givePrizes, type Orders } from './give'
import type { AwardRules } from './rules'

/** Percent of the judges, by `prizeId:entryId`, without any one of whom the work would keep that prize. */
export type Kept = ReadonlyMap<string, number>

export const awardKey = (prizeId: string, entryId: string): string => `${prizeId}:${entryId}`

/**
 * Leaves out each judge in turn (judging/stability.ts), orders both groups anew and gives the prizes again by the same
 * rule, so that a prize that passes from one group to the other counts as it would. Equals stay in the ladder's order of
 * the whole. A work only that judge scored keeps nothing.
 */
export function keptPrizes(
  sheets: Readonly<Record<Prize['group'], readonly ScoredSheet[]>>,
  orders: Orders,
  rules: AwardRules & { readonly doublePrize: boolean },
): Decision<Kept> {
  const stability = (group: Prize['group']) =>
    awardStability({
      sheets: sheets[group],
      entries: orders[group],
      // A grade for every place: what comes back is where each work would stand.
      counts: orders[group].map(() => 1),
      by: rules.score,
    })
  const graded = stability('graded')
  if (!graded.ok) return graded
  const creativity = stability('creativity')
  if (!creativity.ok) return creativity
  const judges = [...new Set(sheets.graded.map(({ judge }) => judge))]
  const given = (of: Orders) => {
    const winners = givePrizes(rules.prizes, of, rules.doublePrize)
    return [...winners].flatMap(([prize, works]) => works.map((work) => awardKey(prize, work)))
  }
  const times = new Map(given(orders).map((key) => [key, 0]))
  for (const judge of judges) {
    const without = given({
      graded: orderWithout(graded.value, judge),
      creativity: orderWithout(creativity.value, judge),
    })
    for (const key of without) {
      const before = times.get(key)
      if (before !== undefined) times.set(key, before + 1)
    }
  }
  // Rounded down: 100 means that no judge alone can take the prize away.
  return accept(new Map([...times].map(([key, n]) => [key, Math.floor((100 * n) / judges.length)])))
}

/** The order of works without one judge; those nobody else scored are not in it. */
function orderWithout(stability: readonly Stability[], judge: string): string[] {
  const places = stability.flatMap(({ entry, grade, changes }) => {
    const change = changes.find((one) => one.judge === judge)
    const place = change ? change.grade : grade
    return place === null ? [] : [{ entry, place }]
  })
  return places.sort((a, b) => a.place - b.place).map(({ entry }) => entry)
}
