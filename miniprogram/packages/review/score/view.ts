import type { Output } from '../../../../typings/contract'
import { readMonth } from '../../../shared/kernel/days'

/** Hundredths: whole and half points, as people give them. */
export const quick = [7000, 7500, 8000, 8500, 9000, 9500].map((points) => ({
  points,
  label: String(points / 100),
}))
export const steps = [-100, -50, 50, 100].map((by) => ({
  by,
  label: `${by > 0 ? '+' : '−'}${Math.abs(by) / 100}`,
}))

const most = 10_000

/** The points after a touch of a step; 80 where nothing is given yet. */
export const nudged = (points: number | null, by: number): number =>
  Math.min(most, Math.max(0, (points ?? 8000) + by))

export const pointsWords = (points: number | null): string => (points === null ? '—' : String(points / 100))

/** Which village of which review is scored; nothing where it is not in the review. */
export function scored({ month, districts, mine }: Output<'review.record'>, villageId: string) {
  for (const { districtName, villages } of districts) {
    const village = villages.find((one) => one.villageId === villageId)
    if (village)
      return {
        name: village.villageName,
        where: `${districtName} · ${readMonth(month)}现场点评 · ${village.how === 'offered' ? '管区推荐' : '当场抽取'}`,
        points: mine[villageId]?.points ?? null,
        words: mine[villageId]?.words ?? '',
        turn: mine[villageId]?.turn ?? 0,
      }
  }
  return undefined
}
