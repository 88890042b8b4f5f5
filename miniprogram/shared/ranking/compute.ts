import { kendallTau } from '../kernel/kendall'
import { monthBefore, type Month } from '../kernel/days'
import type { MonthRanking, RankedVillage } from './ranking'
import type { RankingRules } from './rules'

/** A village and what its month holds, all in sums: no household is in it. */
export interface VillageInputs {
  readonly villageId: string
  readonly villageName: string
  readonly districtId: string
  readonly districtName: string
  /** One entry for each visit with at least one scored household; `sum` in hundredths. */
  readonly visits: readonly { readonly count: number; readonly sum: number }[]
  readonly due: number
  readonly inTime: number
  /** The own supervisors' scores; `sum` in hundredths. */
  readonly supervisors: { readonly count: number; readonly sum: number }
}

/** The newest published ranking of an earlier month, as far as this one needs it. */
export type Earlier = Pick<MonthRanking, 'month' | 'villages'>

/** So many months stand in a trend, the month's own among them. */
const remembered = 12
/** All closed in time: what a village without a due problem counts as. Hundredths. */
const full = 10_000

/**
 * The month's ranking from sums (domain.md part 9): the mean of the visits' means and the share of problems closed in time,
 * weighed by the rules; rounded once, at the end, to hundredths. Villages without a visit stand in no order.
 * @param villages in the plan's order, which equals keep
 * @param earlier for last month's places and the trend
 */
export function rankVillages(
  month: Month,
  villages: readonly VillageInputs[],
  rules: RankingRules,
  earlier?: Earlier,
): Pick<MonthRanking, 'month' | 'villages' | 'missing' | 'agreement'> {
  const scored = villages.filter((village) => village.visits.length > 0)
  const scores = new Map(scored.map((village) => [village.villageId, scoreOf(village, rules)]))
  const placeOf = (score: number) => 1 + [...scores.values()].filter((other) => other > score).length
  const past = new Map(earlier?.villages.map((village) => [village.villageId, village]))
  const isLast = earlier?.month === monthBefore(month)
  const rows = villages.map((village): RankedVillage => {
    const { villageId, villageName, districtId, districtName, visits, due, inTime, supervisors } = village
    const score = scores.get(villageId)
    const place = score === undefined ? 0 : placeOf(score)
    const before = past.get(villageId)
    return {
      villageId,
      villageName,
      districtId,
      districtName,
      place,
      ...(isLast && before?.place ? { before: before.place } : {}),
      score: score ?? 0,
      visits: Math.round(visitsMean(village)),
      visitCount: visits.length,
      households: visits.reduce((sum, { count }) => sum + count, 0),
      due,
      inTime,
      rectification: Math.round(rectificationOf(village)),
      trend: [
        ...(before?.trend ?? []).slice(1 - remembered),
        ...(score === undefined ? [] : [{ month, place, score }]),
      ],
      ...(supervisors.count ? { supervisors: Math.round(supervisors.sum / supervisors.count) } : {}),
    }
  })
  const agreement = agreementOf(rows)
  return {
    month,
    villages: rows,
    missing: rows.filter(({ place }) => place === 0).map(({ villageName }) => villageName),
    ...(agreement ? { agreement } : {}),
  }
}

const mean = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0) / numbers.length

/** Unrounded, hundredths; 0 without a visit. */
const visitsMean = ({ visits }: VillageInputs): number =>
  visits.length ? mean(visits.map(({ count, sum }) => sum / count)) : 0

const rectificationOf = ({ due, inTime }: VillageInputs): number => (due ? (full * inTime) / due : full)

const scoreOf = (village: VillageInputs, rules: RankingRules): number =>
  Math.round((visitsMean(village) * rules.visits + rectificationOf(village) * rules.rectification) / 100)

/** How supervisors and inspectors see the same villages; nothing where fewer than two have both, or all are equal. */
function agreementOf(rows: readonly RankedVillage[]): MonthRanking['agreement'] {
  const both = rows.flatMap(({ place, visits, supervisors }) =>
    place > 0 && supervisors !== undefined ? [{ visits, supervisors }] : [],
  )
  if (both.length < 2) return undefined
  const tau = kendallTau(
    both.map(({ visits }) => visits),
    both.map(({ supervisors }) => supervisors),
  )
  if (Number.isNaN(tau)) return undefined
  return {
    difference: Math.round(mean(both.map(({ visits, supervisors }) => supervisors - visits))),
    tau: Math.round(tau * 100),
    villages: both.length,
  }
}
