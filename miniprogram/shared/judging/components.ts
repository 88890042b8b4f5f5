import { residues, solve, type Solution, type Variances } from './fit'
import type { Design } from './sheets'
import { shrinkVariances } from './variances'

export interface Components {
  readonly variances: Variances
  /** Noise variance common to all judges, points². */
  readonly common: number
  /** Residual degrees of freedom in all; under 1 the noise cannot be told from the works and is assumed. */
  readonly freedom: number
  readonly solution: Solution
}

const rounds = 200
const near = (a: number, b: number) => Math.abs(a - b) <= 1e-7 * (Math.abs(a) + Math.abs(b))

/**
 * Variance components by restricted maximum likelihood: Schall's fixed point (1991, Biometrika 78) of Harville's equations
 * (1977, JASA 72), noise per judge shrunk (variances.ts). In a complete design, where every judge scored every work, all
 * sheets weigh the same: nobody's work meets other judges than anybody else's, and the adjusted score is the plain mean.
 */
export function estimateComponents(design: Design): Components {
  const J = design.judges.length
  const complete = design.score.length === J * design.entries.length
  const scale = varianceOf(design.score)
  const floor = 1e-9 * scale + 1e-12
  let judge = scale / 4 + floor
  let noise = new Float64Array(J).fill(scale / 4 + floor)
  let common = scale / 4 + floor
  let freedom = 0
  let variances: Variances = { judge, noise, weight: noise.map((v) => 1 / v) }
  let solution = solve(design, variances)
  for (let round = 0; round < rounds; round++) {
    const left = residues(design, variances, solution)
    freedom = left.reduce((sum, part) => sum + part.freedom, 0)
    const last = { judge, common }
    if (freedom >= 1) common = Math.max(left.reduce((sum, part) => sum + part.squares, 0) / freedom, floor)
    // The first rounds settle what is common; judges part from it afterwards.
    noise =
      round < 5 || freedom < 1 ? noise.fill(common) : Float64Array.from(shrinkVariances(left, common, floor))
    judge = Math.max(spreadOfJudges(solution, judge), floor)
    const weight = complete ? noise.map(() => 1 / common) : noise.map((v) => 1 / v)
    variances = { judge, noise, weight }
    solution = solve(design, variances)
    if (round > 6 && (near(judge, last.judge) || judge <= floor) && near(common, last.common)) break
  }
  return { variances, common, freedom, solution }
}

/** One step of the fixed point: squares of the effects over the judges' effective number. */
function spreadOfJudges({ judge, covariance }: Solution, spread: number): number {
  let squares = 0
  let unexplained = 0
  for (let j = 0; j < judge.length; j++) {
    squares += judge[j]! ** 2
    unexplained += covariance[j * judge.length + j]! + spread / judge.length
  }
  const effective = judge.length - unexplained / spread
  return effective > 1e-9 ? squares / effective : spread
}

function varianceOf(x: Float64Array): number {
  const mean = x.reduce((sum, value) => sum + value, 0) / x.length
  return x.reduce((sum, value) => sum + (value - mean) ** 2, 0) / x.length
}
