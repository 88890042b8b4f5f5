import { digamma, trigamma, trigammaInverse } from './special'

/** A judge's noise variance as the residuals give it: sum of squares (points²) and degrees of freedom left. */
export interface Residue {
  readonly squares: number
  readonly freedom: number
}

/**
 * Noise variances per judge, each pulled towards the common one as far as the judges look alike (empirical Bayes with a
 * scaled inverse-χ² prior: Smyth 2004, Stat. Appl. Genet. Mol. Biol. 3, article 3, section 6.2). A judge with few sheets
 * gets nearly the common variance; judges who differ no more than chance explains all get it.
 * @param common the pooled variance, points²
 * @param floor the least variance given, points²
 */
export function shrinkVariances(residues: readonly Residue[], common: number, floor: number): Float64Array {
  const usable = residues.filter(({ squares, freedom }) => freedom > 1 && squares / freedom > floor)
  const prior = usable.length > 2 ? priorFreedom(usable) : Infinity
  return Float64Array.from(residues, ({ squares, freedom }) =>
    prior === Infinity
      ? Math.max(common, floor)
      : Math.max((prior * common + squares) / (prior + Math.max(freedom, 0)), floor),
  )
}

/** How many degrees of freedom the common variance is worth: infinite when logs of variances spread as chance would. */
function priorFreedom(residues: readonly Residue[]): number {
  const logs = residues.map(
    ({ squares, freedom }) => Math.log(squares / freedom) - digamma(freedom / 2) + Math.log(freedom / 2),
  )
  const mean = logs.reduce((sum, log) => sum + log, 0) / logs.length
  const spread = logs.reduce((sum, log) => sum + (log - mean) ** 2, 0) / (logs.length - 1)
  const chance = residues.reduce((sum, { freedom }) => sum + trigamma(freedom / 2), 0) / residues.length
  return spread > chance ? 2 * trigammaInverse(spread - chance) : Infinity
}

/**
 * The spread of true values behind estimates of unequal accuracy, and their mean (Paule & Mandel 1982, J. Res. NBS 87):
 * the variance at which the weighted squares equal their degrees of freedom.
 * @param estimates points
 * @param errors variance of each estimate, points²
 */
export function spreadBehind(
  estimates: Float64Array,
  errors: Float64Array,
): { mean: number; variance: number } {
  const at = (variance: number, least: number) => {
    const weight = (i: number) => 1 / Math.max(errors[i]! + variance, least)
    let total = 0
    let sum = 0
    for (let i = 0; i < estimates.length; i++) {
      total += weight(i)
      sum += weight(i) * estimates[i]!
    }
    const mean = sum / total
    let squares = 0
    for (let i = 0; i < estimates.length; i++) squares += weight(i) * (estimates[i]! - mean) ** 2
    return { mean, excess: squares - (estimates.length - 1) }
  }
  const widest = estimates.reduce((most, x) => Math.max(most, Math.abs(x - estimates[0]!)), 0)
  const least = 1e-12 * (1 + widest ** 2)
  let low = 0
  let high = 4 * widest ** 2 + least
  if (estimates.length < 2 || at(0, least).excess <= 0) return { mean: at(0, least).mean, variance: 0 }
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2
    if (at(middle, least).excess > 0) low = middle
    else high = middle
  }
  return { mean: at(high, least).mean, variance: (low + high) / 2 }
}
