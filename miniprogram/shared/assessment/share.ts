/**
 * Shares a whole number over records by their weights, exactly: every part is rounded down, and what is left goes one by one
 * to those who lost most by it; equals in their order.
 * @param total hundredths, not negative
 * @param weights whole numbers, not negative; where all are 0 nothing is shared
 * @returns parts in the same order, together `total`
 */
export function shareExactly(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0)
  if (sum === 0) return weights.map(() => 0)
  const parts = weights.map((weight) => Math.floor((total * weight) / sum))
  const left = total - parts.reduce((all, part) => all + part, 0)
  const byLoss = weights
    .map((weight, index) => ({ index, loss: (total * weight) % sum }))
    .sort((a, b) => b.loss - a.loss || a.index - b.index)
  for (const { index } of byLoss.slice(0, left)) parts[index] = (parts[index] ?? 0) + 1
  return parts
}
