import type { Moment } from '../kernel/days'
import { plainPoints } from '../sheet/points'
import type { HouseholdRules } from './rules'

/** A household's score as it is remembered with it. */
export interface LatestScore {
  readonly total: number
  readonly at: Moment
}

/** So many scores are remembered with a household, the newest first. */
const remembered = 2

/** The scores to remember with one more; one that arrives late finds its place by when it was filled, one known changes nothing. */
export const withScore = (latest: readonly LatestScore[], score: LatestScore): readonly LatestScore[] =>
  latest.some(({ at }) => at === score.at)
    ? latest
    : [...latest, score].sort((a, b) => b.at - a.at).slice(0, remembered)

/** Why a household rebounded, in words; nothing where it did not. */
export function reboundOf(
  [last, before]: readonly LatestScore[],
  { below, fall }: HouseholdRules['rebound'],
): string | undefined {
  if (!last || !before) return undefined
  const [now, then] = [plainPoints(last.total), plainPoints(before.total)]
  const fallen = before.total - last.total
  if (fallen >= fall) return `比上次少了 ${plainPoints(fallen)} 分（${then} → ${now}）`
  if (last.total < below && before.total < below)
    return `连续两次低于 ${plainPoints(below)} 分（${then}、${now}）`
  return undefined
}
