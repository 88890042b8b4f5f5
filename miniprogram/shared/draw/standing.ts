/** A village of a review with the scores it was given, hundredths. */
export interface ScoredVillage {
  readonly villageId: string
  readonly points: readonly number[]
}

export interface Standing {
  readonly districtId: string
  /** Mean of the villages' means; absent where a village is not chosen or nobody scored it: missing, never zero. */
  readonly score?: number
  /** Shared by equals. */
  readonly place?: number
}

/** Each district brings two villages: the offered and the drawn one. */
export const villagesOfDistrict = 2

/** In whole hundredths, so that what is published can be counted again from what is published. */
export const meanOf = (points: readonly number[]): number | undefined =>
  points.length ? Math.round(points.reduce((sum, each) => sum + each, 0) / points.length) : undefined

/** The districts' order by the mean of their villages' means; those without a score keep theirs at the end. */
export function standingsOf(
  districts: readonly { readonly districtId: string; readonly villages: readonly ScoredVillage[] }[],
): Standing[] {
  const scored = districts.map(({ districtId, villages }) => {
    const means = villages.flatMap(({ points }) => meanOf(points) ?? [])
    const score = means.length === villagesOfDistrict ? meanOf(means) : undefined
    return { districtId, ...(score === undefined ? {} : { score }) }
  })
  const scores = scored.flatMap(({ score }) => score ?? [])
  const placed = scored.map(({ districtId, score }) =>
    score === undefined
      ? { districtId }
      : { districtId, score, place: 1 + scores.filter((other) => other > score).length },
  )
  return placed.sort((a, b) => (a.place ?? Infinity) - (b.place ?? Infinity) || 0)
}

/** Nobody scores where they belong: the head's own district, nor one in which they hold a role of a village. */
export const scoresOwn = (
  grants: readonly { readonly districtId?: string; readonly villageId?: string }[],
  {
    districtId,
    villages,
  }: { readonly districtId: string; readonly villages: readonly { readonly id: string }[] },
): boolean =>
  grants.some((grant) => grant.districtId === districtId || villages.some(({ id }) => id === grant.villageId))
