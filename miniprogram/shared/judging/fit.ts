import { invert } from './linear'
import type { Design } from './sheets'
import type { Residue } from './variances'

/** Variances of the model score = entry + judge + noise, in points². `noise` is one per judge. */
export interface Variances {
  readonly judge: number
  readonly noise: Float64Array
  /** What a sheet of each judge weighs, per points²: 1 / noise, or the same for all in a complete design. */
  readonly weight: Float64Array
}

/** The solved model. All in points or points²; entries and judges by their position in the design. */
export interface Solution {
  /** Judge effects (what the judge gives above the mean judge); they sum to zero. */
  readonly judge: Float64Array
  /** Works: the weighted mean of their sheets less the judges' effects; NaN for a work none of whose judges counts. */
  readonly entry: Float64Array
  /** Prediction error (co)variances of the judge effects about the mean judge, row-major. */
  readonly covariance: Float64Array
  /** Sum of the weights of each work's sheets. */
  readonly total: Float64Array
}

/**
 * Solves Henderson's mixed-model equations with works fixed and judges random, works absorbed (Henderson 1975, Biometrics 31;
 * Searle, Casella & McCulloch 1992, Variance Components, ch. 7). Works are fixed so that a judge who meets better works is
 * not taken for a lenient one; judges are random, so that a judge with few sheets is corrected cautiously.
 * @param without position of a judge whose sheets do not count
 */
export function solve(design: Design, { judge: spread, weight }: Variances, without = -1): Solution {
  const { judgeOf, score, first } = design
  const J = design.judges.length
  const I = design.entries.length
  const counted = without < 0 ? weight : weight.map((w, j) => (j === without ? 0 : w))
  const total = new Float64Array(I)
  const mean = new Float64Array(I)
  const system = new Float64Array(J * J)
  const right = new Float64Array(J)
  for (let j = 0; j < J; j++) system[j * J + j] = 1 / spread
  for (let i = 0; i < I; i++) {
    for (let s = first[i]!; s < first[i + 1]!; s++) {
      total[i]! += counted[judgeOf[s]!]!
      mean[i]! += counted[judgeOf[s]!]! * score[s]!
    }
    mean[i]! /= total[i]!
    if (!(total[i]! > 0)) continue
    for (let s = first[i]!; s < first[i + 1]!; s++) {
      const j = judgeOf[s]!
      const w = counted[j]!
      right[j]! += w * (score[s]! - mean[i]!)
      system[j * J + j]! += w
      for (let t = first[i]!; t < first[i + 1]!; t++)
        system[j * J + judgeOf[t]!]! -= (w * counted[judgeOf[t]!]!) / total[i]!
    }
  }
  const covariance = invert(system, J)
  const judge = new Float64Array(J)
  for (let j = 0; j < J; j++) for (let l = 0; l < J; l++) judge[j]! += covariance[j * J + l]! * right[l]!
  centre(judge, covariance, spread)
  const entry = mean
  for (let i = 0; i < I; i++)
    for (let s = first[i]!; s < first[i + 1]!; s++)
      entry[i]! -= (counted[judgeOf[s]!]! / total[i]!) * judge[judgeOf[s]!]!
  return { judge, entry, covariance, total }
}

/** Judge effects sum to zero by theory; take rounding off, and the uncertainty of the mean judge, which no rank feels. */
function centre(judge: Float64Array, covariance: Float64Array, spread: number): void {
  const mean = judge.reduce((sum, b) => sum + b, 0) / judge.length
  for (let j = 0; j < judge.length; j++) judge[j]! -= mean
  for (let c = 0; c < covariance.length; c++) covariance[c]! -= spread / judge.length
}

/** Row i of the works' ties to the judges: `pull[j]` = covariance of judge j's effect with the mean taken off work i. */
export function pullOf(
  design: Design,
  { weight }: Variances,
  { covariance, total }: Solution,
  i: number,
): Float64Array {
  const J = design.judges.length
  const pull = new Float64Array(J)
  for (let s = design.first[i]!; s < design.first[i + 1]!; s++) {
    const share = weight[design.judgeOf[s]!]! / total[i]!
    const row = design.judgeOf[s]! * J
    for (let j = 0; j < J; j++) pull[j]! += share * covariance[row + j]!
  }
  return pull
}

/** Prediction error variance of each work's adjusted score about the mean judge, points². */
export function entryErrors(design: Design, variances: Variances, solution: Solution): Float64Array {
  return Float64Array.from(design.entries, (_, i) => {
    const pull = pullOf(design, variances, solution, i)
    let error = 0
    for (let s = design.first[i]!; s < design.first[i + 1]!; s++) {
      const j = design.judgeOf[s]!
      const share = variances.weight[j]! / solution.total[i]!
      error += share * share * variances.noise[j]! + share * pull[j]!
    }
    return Math.max(error, 0)
  })
}

/** Squares of the residuals per judge, and the degrees of freedom that works and severities leave them. */
export function residues(design: Design, variances: Variances, solution: Solution): Residue[] {
  const J = design.judges.length
  const found = Array.from({ length: J }, () => ({ squares: 0, freedom: 0 }))
  for (let i = 0; i < design.entries.length; i++) {
    const pull = pullOf(design, variances, solution, i)
    let own = 1 / solution.total[i]!
    for (let s = design.first[i]!; s < design.first[i + 1]!; s++)
      own += (variances.weight[design.judgeOf[s]!]! / solution.total[i]!) * pull[design.judgeOf[s]!]!
    for (let s = design.first[i]!; s < design.first[i + 1]!; s++) {
      const j = design.judgeOf[s]!
      const leverage = variances.weight[j]! * (own + solution.covariance[j * J + j]! - 2 * pull[j]!)
      found[j]!.squares += (design.score[s]! - solution.entry[i]! - solution.judge[j]!) ** 2
      found[j]!.freedom += Math.max(1 - leverage, 0)
    }
  }
  return found
}
