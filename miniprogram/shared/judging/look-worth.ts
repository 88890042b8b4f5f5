import { normalBelow, owenT } from './special'

export interface PrizeStep {
  readonly count: number
  readonly yuan: number
}

/** A line between two grades: the true score at it (points) and the money that hangs on it (yuan). */
export interface Cut {
  readonly at: number
  readonly yuan: number
}

/** What is believed of a work: mean and variance of its true score (points, points²). */
export interface Belief {
  readonly mean: number
  readonly variance: number
}

/**
 * Where the cuts probably lie: scores above which as many works are expected as get at least that grade.
 * A grade for which there are no works left has no cut.
 */
export function cutsOf(beliefs: readonly Belief[], prizes: readonly PrizeStep[]): Cut[] {
  const deviations = beliefs.map(({ variance }) => Math.sqrt(variance) || 1e-9)
  const above = (at: number) =>
    beliefs.reduce((sum, { mean }, i) => sum + normalBelow((mean - at) / deviations[i]!), 0)
  const lowest = Math.min(...beliefs.map(({ mean }, i) => mean - 6 * deviations[i]!))
  const highest = Math.max(...beliefs.map(({ mean }, i) => mean + 6 * deviations[i]!))
  let rank = 0
  return prizes.flatMap(({ count, yuan }, grade) => {
    rank += count
    if (rank >= beliefs.length) return []
    let low = lowest
    let high = highest
    for (let i = 0; i < 40; i++) {
      const middle = (low + high) / 2
      if (above(middle) > rank) low = middle
      else high = middle
    }
    return [{ at: (low + high) / 2, yuan: yuan - (prizes[grade + 1]?.yuan ?? 0) }]
  })
}

/**
 * Money expected to go wrong at a work, yuan, once further sheets will have brought its variance from `belief.variance`
 * down to `later`: for each cut half its money times the chance that the later estimate and the truth lie on different
 * sides (half, because a work wrongly in is another wrongly out). Truth and later estimate are jointly normal with
 * correlation ρ = √(1 − later/variance); by Owen (1956) that chance is 2·T(h, √(1 − ρ²)/ρ), h = (cut − mean)/deviation.
 */
export function misplacedYuan({ mean, variance }: Belief, later: number, cuts: readonly Cut[]): number {
  if (!(variance > 0)) return 0
  const angle = Math.atan2(Math.sqrt(later), Math.sqrt(Math.max(variance - later, 0)))
  const deviation = Math.sqrt(variance)
  return cuts.reduce((sum, { at, yuan }) => sum + yuan * owenT((at - mean) / deviation, angle), 0)
}
