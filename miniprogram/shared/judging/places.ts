/** Points as people compare them: in hundredths. */
export const hundredths = (points: number): number => Math.round(points * 100)

/** Places from 1, the highest score first; scores equal in hundredths share a place, and the next ones are skipped. */
export function placesOf(scores: readonly number[]): number[] {
  const shown = scores.map(hundredths)
  const sorted = [...shown].sort((a, b) => b - a)
  const first = new Map<number, number>()
  sorted.forEach((score, i) => {
    if (!first.has(score)) first.set(score, i + 1)
  })
  return shown.map((score) => first.get(score) ?? 0)
}

export interface PrizeCut {
  readonly prizeName: string
  /** The last place that takes this prize. */
  readonly place: number
  /** The points there. */
  readonly at: number
}

/** Where each prize ends, from the best down; a prize that all works left over take has no cut. */
export function prizeCuts(
  prizes: readonly { readonly name: string; readonly count: number }[],
  scores: readonly number[],
): PrizeCut[] {
  const sorted = [...scores].sort((a, b) => b - a)
  let place = 0
  return prizes.flatMap(({ name, count }) => {
    place += count
    const at = sorted[place - 1]
    return at === undefined || place >= sorted.length ? [] : [{ prizeName: name, place, at }]
  })
}
