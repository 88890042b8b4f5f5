/** The plan's graded prizes: how many works, and yuan each (seeds/xili/campaign.json). */
export const prizes = [
  { count: 10, yuan: 3000 },
  { count: 30, yuan: 1000 },
  { count: 50, yuan: 600 },
] as const

/** Yuan for each work when the prizes go down the order of the scores; ties by position. */
export function moneyBy(scores: readonly number[]): number[] {
  const order = scores.map((_, i) => i).sort((a, b) => scores[b]! - scores[a]! || a - b)
  const money = scores.map(() => 0)
  let rank = 0
  for (const { count, yuan } of prizes)
    for (let n = 0; n < count && rank < order.length; n++) money[order[rank++]!] = yuan
  return money
}

/**
 * Prize money, yuan, that goes where true quality does not earn it: the sum over works of what a work gets beyond what its
 * true rank deserves. The prizes being given out either way, it equals what others miss.
 */
export function misallocatedYuan(scores: readonly number[], truth: readonly number[]): number {
  const deserved = moneyBy(truth)
  return moneyBy(scores).reduce((sum, yuan, i) => sum + Math.max(yuan - deserved[i]!, 0), 0)
}
