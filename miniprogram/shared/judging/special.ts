/** Functions of probability that the language lacks. All take and give plain numbers and never throw. */

/** P(Z ≤ x) of a standard normal; error under 1.3e-7 (Numerical Recipes, §6.2, erfcc). */
export function normalBelow(x: number): number {
  const z = Math.abs(x) / Math.SQRT2
  const t = 1 / (1 + z / 2)
  const series = [
    -1.26551223, 1.00002368, 0.37409196, 0.09678418, -0.18628806, 0.27886807, -1.13520398, 1.48851587,
    -0.82215223, 0.17087277,
  ].reduceRight((sum, c) => sum * t + c, 0)
  const tail = (t * Math.exp(-z * z + series)) / 2
  return x > 0 ? 1 - tail : tail
}

const nodes = [
  0.1252334085114689, 0.3678314989981802, 0.5873179542866175, 0.7699026741943047, 0.9041172563704749,
  0.9815606342467192,
]
const weights = [
  0.2491470458134028, 0.2334925365383548, 0.2031674267230659, 0.1600783285433462, 0.1069393259953184,
  0.0471753363865118,
]

/**
 * Owen's T (Owen 1956, Ann. Math. Stat. 27): T(h, tan φ) = 1/2π ∫₀^φ exp(−h² / 2cos²t) dt, by 12-point Gauss–Legendre.
 * @param angle φ in radians, 0…π/2
 */
export function owenT(h: number, angle: number): number {
  const half = angle / 2
  let sum = 0
  for (let k = 0; k < 6; k++)
    for (const side of [-1, 1])
      sum += weights[k]! * Math.exp((-h * h) / 2 / Math.cos(half * (1 + side * nodes[k]!)) ** 2)
  return (half * sum) / (2 * Math.PI)
}

/** ψ(x), x > 0: recurrence up to 6, then the asymptotic series (Abramowitz & Stegun 6.3.5, 6.3.18). */
export function digamma(x: number): number {
  let shift = 0
  for (; x < 6; x++) shift -= 1 / x
  const f = 1 / (x * x)
  return shift + Math.log(x) - 0.5 / x - f * (1 / 12 - f * (1 / 120 - f / 252))
}

/** ψ′(x), x > 0 (Abramowitz & Stegun 6.4.6, 6.4.12). */
export function trigamma(x: number): number {
  let shift = 0
  for (; x < 6; x++) shift += 1 / (x * x)
  const f = 1 / (x * x)
  return shift + 1 / x + f / 2 + (f / x) * (1 / 6 - f * (1 / 30 - f / 42))
}

/** The x > 0 with ψ′(x) = y, by bisection on a logarithmic scale; ψ′ falls from ∞ to 0. */
export function trigammaInverse(y: number): number {
  let low = -14
  let high = 14
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2
    if (trigamma(Math.exp(middle)) > y) low = middle
    else high = middle
  }
  return Math.exp((low + high) / 2)
}
