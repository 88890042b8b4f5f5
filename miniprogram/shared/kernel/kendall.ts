/** Kendall's τ-b of two score columns (Kendall 1945): pairs in agreement less pairs against, ties discounted on both sides. */
export function kendallTau(a: readonly number[], b: readonly number[]): number {
  let agreement = 0
  let untiedA = 0
  let untiedB = 0
  for (let i = 0; i < a.length; i++)
    for (let j = 0; j < i; j++) {
      const x = Math.sign(a[i]! - a[j]!)
      const y = Math.sign(b[i]! - b[j]!)
      agreement += x * y
      untiedA += x * x
      untiedB += y * y
    }
  return agreement / Math.sqrt(untiedA * untiedB)
}
