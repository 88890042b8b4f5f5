/**
 * The inverse of a symmetric positive definite matrix, by Cholesky factors (Golub & Van Loan, Matrix Computations, §4.2).
 * @param a row-major, `n × n`; left as it is
 * @returns the inverse, row-major and exactly symmetric. Cost n³. A matrix that is not positive definite gives NaN.
 */
export function invert(a: Float64Array, n: number): Float64Array {
  const l = Float64Array.from(a)
  for (let j = 0; j < n; j++) {
    let pivot = l[j * n + j]!
    for (let k = 0; k < j; k++) pivot -= l[j * n + k]! ** 2
    const root = Math.sqrt(pivot)
    l[j * n + j] = root
    for (let i = j + 1; i < n; i++) {
      let sum = l[i * n + j]!
      for (let k = 0; k < j; k++) sum -= l[i * n + k]! * l[j * n + k]!
      l[i * n + j] = sum / root
    }
  }
  return ofFactor(l, n)
}

/** From the lower factor L to (L Lᵀ)⁻¹ = L⁻ᵀ L⁻¹. */
function ofFactor(l: Float64Array, n: number): Float64Array {
  const half = new Float64Array(n * n)
  for (let j = 0; j < n; j++) {
    half[j * n + j] = 1 / l[j * n + j]!
    for (let i = j + 1; i < n; i++) {
      let sum = 0
      for (let k = j; k < i; k++) sum -= l[i * n + k]! * half[k * n + j]!
      half[i * n + j] = sum / l[i * n + i]!
    }
  }
  const inverse = new Float64Array(n * n)
  for (let i = 0; i < n; i++)
    for (let j = 0; j <= i; j++) {
      let sum = 0
      for (let k = i; k < n; k++) sum += half[k * n + i]! * half[k * n + j]!
      inverse[i * n + j] = sum
      inverse[j * n + i] = sum
    }
  return inverse
}
