import type { Prepared } from './grey'

/**
 * Where a point of one picture lies in the other: `x' = a x + b y + c`, `y' = d x + e y + f`, both from −0.5 to 0.5 with
 * the middle at 0.
 */
export type Affine = readonly [a: number, b: number, c: number, d: number, e: number, f: number]

export const unmoved: Affine = [1, 0, 0, 0, 1, 0]

/** Steps on each level, the smallest picture first. */
const steps = [16, 10, 6, 3]
/** What is left out around the picture: the frame's edge, and below it the strip a watermark stands in. */
export const frame = { edge: 0.04, bottom: 0.88 }
/** Residuals beyond this lose weight (Cauchy), so that what was tidied up does not pull the fit. Units of the normalised picture. */
const tolerated = 0.5
/** A fit that shrinks, stretches or moves the picture further than any copy does is no fit. */
const sane = { least: 0.5, most: 1.6, moved: 0.3 }

/**
 * Fits one picture onto another by Gauss–Newton on a pyramid, coarse to fine (Lucas and Kanade 1981; Baker and Matthews
 * 2004), with robust weights.
 * @returns nothing where they do not meet
 */
export function align(query: Prepared, stored: Prepared, start: Affine): Affine | undefined {
  let fit = Float64Array.from(start)
  for (const [index, level] of query.levels.entries()) {
    const target = stored.levels[index]
    if (!target) return undefined
    for (let step = 0; step < (steps[index] ?? 1); step++) {
      const change = improve(level.data, target.data, level.side, fit)
      if (!change) return undefined
      fit = fit.map((value, i) => value + change[i]!)
      if (Math.max(...change.map(Math.abs)) * level.side < 0.02) break
    }
    if (!isSane(fit)) return undefined
  }
  const [a, b, c, d, e, f] = fit
  return [a!, b!, c!, d!, e!, f!]
}

function isSane([a, b, c, d, e, f]: Float64Array): boolean {
  const across = Math.hypot(a!, d!)
  const down = Math.hypot(b!, e!)
  return (
    Math.min(across, down) >= sane.least &&
    Math.max(across, down) <= sane.most &&
    Math.abs(c!) <= sane.moved &&
    Math.abs(f!) <= sane.moved
  )
}

/** One Gauss–Newton step; nothing where the pictures hardly overlap or the system is singular. */
function improve(
  query: Float32Array,
  stored: Float32Array,
  size: number,
  fit: Float64Array,
): Float64Array | undefined {
  const [a, b, c, d, e, f] = [fit[0]!, fit[1]!, fit[2]!, fit[3]!, fit[4]!, fit[5]!]
  const matrix = new Float64Array(36)
  const right = new Float64Array(6)
  const slope = new Float64Array(6)
  const margin = Math.round(size * frame.edge)
  const stride = size === 256 ? 2 : 1
  let used = 0
  for (let y = margin; y < size * frame.bottom; y += stride) {
    const v = (y + 0.5) / size - 0.5
    for (let x = margin; x < size - margin; x += stride) {
      const u = (x + 0.5) / size - 0.5
      const sx = (a * u + b * v + c + 0.5) * size - 0.5
      const sy = (d * u + e * v + f + 0.5) * size - 0.5
      if (!(sx >= 1 && sy >= 1 && sx < size - 2 && sy < size - 2)) continue
      const left = Math.floor(sx)
      const top = Math.floor(sy)
      const fx = sx - left
      const fy = sy - top
      const at = top * size + left
      const nw = stored[at]!
      const ne = stored[at + 1]!
      const sw = stored[at + size]!
      const se = stored[at + size + 1]!
      const value = (nw * (1 - fx) + ne * fx) * (1 - fy) + (sw * (1 - fx) + se * fx) * fy
      const gx = ((ne - nw) * (1 - fy) + (se - sw) * fy) * size
      const gy = ((sw - nw) * (1 - fx) + (se - ne) * fx) * size
      const residual = query[y * size + x]! - value
      const weight = 1 / (1 + (residual / tolerated) ** 2)
      slope[0] = gx * u
      slope[1] = gx * v
      slope[2] = gx
      slope[3] = gy * u
      slope[4] = gy * v
      slope[5] = gy
      for (let row = 0; row < 6; row++) {
        const weighted = weight * slope[row]!
        right[row]! += weighted * residual
        for (let column = row; column < 6; column++) matrix[row * 6 + column]! += weighted * slope[column]!
      }
      used++
    }
  }
  if (used < 50) return undefined
  for (let row = 0; row < 6; row++) {
    // A touch of Levenberg's damping keeps flat pictures solvable.
    matrix[row * 6 + row]! *= 1.0005
    for (let column = 0; column < row; column++) matrix[row * 6 + column] = matrix[column * 6 + row]!
  }
  return solve(matrix, right)
}

/** Gaussian elimination with partial pivoting of a 6 × 6 system; nothing where it is singular. */
function solve(matrix: Float64Array, right: Float64Array): Float64Array | undefined {
  const n = 6
  const cell = (row: number, column: number) => row * n + column
  for (let pivot = 0; pivot < n; pivot++) {
    let best = pivot
    for (let row = pivot + 1; row < n; row++)
      if (Math.abs(matrix[cell(row, pivot)]!) > Math.abs(matrix[cell(best, pivot)]!)) best = row
    if (Math.abs(matrix[cell(best, pivot)]!) < 1e-9) return undefined
    for (let column = 0; column < n; column++) swap(matrix, cell(pivot, column), cell(best, column))
    swap(right, pivot, best)
    for (let row = pivot + 1; row < n; row++) {
      const factor = matrix[cell(row, pivot)]! / matrix[cell(pivot, pivot)]!
      for (let column = pivot; column < n; column++)
        matrix[cell(row, column)]! -= factor * matrix[cell(pivot, column)]!
      right[row]! -= factor * right[pivot]!
    }
  }
  const solution = new Float64Array(n)
  for (let row = n - 1; row >= 0; row--) {
    let rest = right[row]!
    for (let column = row + 1; column < n; column++) rest -= matrix[cell(row, column)]! * solution[column]!
    solution[row] = rest / matrix[cell(row, row)]!
  }
  return solution
}

function swap(values: Float64Array, one: number, other: number): void {
  const kept = values[one]!
  values[one] = values[other]!
  values[other] = kept
}
