import type { AssignedEntry } from './request'
import type { Belief } from './look-worth'
import type { Fitted } from './ruler'

/** A work that may get another sheet. Judges by their position in the design. */
export interface Candidate {
  readonly entry: AssignedEntry
  /** What the sheets so far make one believe. */
  readonly belief: Belief
  readonly seenBy: Set<number>
  /** Share of each judge's sheet in the work's score; sums to 1. */
  readonly share: Float64Array
  /** Sum of the weights behind the score, per points². */
  total: number
}

/** Accuracy while sheets are planned: error (co)variances of the judge effects, and variances of noise and of works. */
export interface Accuracy {
  readonly covariance: Float64Array
  readonly noise: Float64Array
  readonly weight: Float64Array
  readonly works: number
}

/** Variance left of a work's true score when its adjusted score has this error variance, points². */
export const posterior = ({ works }: Accuracy, error: number): number =>
  (works * error) / (works + error || 1)

export const accuracyOf = ({ components, works }: Fitted): Accuracy => ({
  covariance: Float64Array.from(components.solution.covariance),
  noise: components.variances.noise,
  weight: components.variances.weight,
  works: works.variance,
})

/** A work as the first sheets leave it. */
export function candidateOf(entry: AssignedEntry, at: number, fitted: Fitted, accuracy: Accuracy): Candidate {
  const { design, components, errors, works } = fitted
  const { solution, variances } = components
  const share = new Float64Array(design.judges.length)
  const seenBy = new Set<number>()
  for (let s = design.first[at]!; s < design.first[at + 1]!; s++) {
    const judge = design.judgeOf[s]!
    share[judge] = variances.weight[judge]! / solution.total[at]!
    seenBy.add(judge)
  }
  const own = works.variance / (works.variance + errors[at]! || 1)
  const mean = works.mean + own * (solution.entry[at]! - works.mean)
  return {
    entry,
    belief: { mean, variance: posterior(accuracy, errors[at]!) },
    seenBy,
    share,
    total: solution.total[at]!,
  }
}

/**
 * Error variance of a work's score now, and how much of it a sheet of each judge would take off (NaN-free; points²):
 * (covariance of the score's error with the sheet)² ÷ variance of the sheet, as in a Kalman filter.
 */
export function learning(
  { share }: Candidate,
  { covariance, noise }: Accuracy,
): { error: number; learnt: Float64Array } {
  const J = share.length
  const pull = new Float64Array(J)
  for (let l = 0; l < J; l++)
    if (share[l]! > 0) for (let j = 0; j < J; j++) pull[j]! += share[l]! * covariance[l * J + j]!
  let error = 0
  for (let j = 0; j < J; j++) error += share[j]! ** 2 * noise[j]! + share[j]! * pull[j]!
  const learnt = pull.map(
    (tie, j) => (error - tie) ** 2 / (error + covariance[j * J + j]! - 2 * tie + noise[j]! || Infinity),
  )
  return { error, learnt }
}

/**
 * Counts a sheet as planned: it will tell of the difference between its judge and the work's other judges, which is a
 * rank-one update of the severities' errors (Sherman & Morrison 1950).
 */
export function absorb(candidate: Candidate, judge: number, { covariance, weight }: Accuracy): void {
  const { share, total } = candidate
  const J = share.length
  const contrast = share.map((s, j) => (j === judge ? 1 : 0) - s)
  const tie = new Float64Array(J)
  for (let a = 0; a < J; a++) for (let b = 0; b < J; b++) tie[a]! += covariance[a * J + b]! * contrast[b]!
  const spread = tie.reduce((sum, t, a) => sum + t * contrast[a]!, 1 / weight[judge]! + 1 / total)
  for (let a = 0; a < J; a++)
    for (let b = 0; b < J; b++) covariance[a * J + b]! -= (tie[a]! * tie[b]!) / spread
  candidate.total = total + weight[judge]!
  for (let j = 0; j < J; j++)
    share[j] = (share[j]! * total + (j === judge ? weight[j]! : 0)) / candidate.total
  candidate.seenBy.add(judge)
}
