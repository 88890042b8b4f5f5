import { readPoints } from '../../page/award'
import { readMonth } from '../../shared/kernel/days'
import { plainPoints } from '../../shared/sheet/points'
import type { MonthRanking, RankedVillage } from '../../shared/ranking/ranking'

export interface RankingRow {
  readonly id: string
  readonly name: string
  readonly district: string
  readonly place: string
  readonly score: string
  /** Width of the bar in percent. */
  readonly share: number
  readonly change: string
  readonly tone: 'up' | 'down' | 'same'
  /** What a screen reader and the unfolded row say. */
  readonly facts: readonly string[]
  /** Of the last months, the tallest bar for the first place. */
  readonly trend: readonly { readonly month: string; readonly place: string; readonly height: number }[]
}

const MONTHS_SHOWN = 6

/** The month's villages in their order, equals in the plan's. */
export const rankingRows = ({ villages }: MonthRanking): RankingRow[] => {
  const ranked = villages.filter(({ place }) => place > 0)
  const floor = floorOf(ranked)
  const best = Math.max(floor + 1, ...ranked.map(({ score }) => score))
  const share = ({ score }: RankedVillage) => Math.round((100 * (score - floor)) / (best - floor))
  return [...ranked]
    .sort((a, b) => a.place - b.place)
    .map((village) => rowOf(village, share(village), ranked.length))
}

/** Where the bars begin, so that they differ to the eye: the ten below the lowest score's; said under the table. */
const floorOf = (ranked: readonly RankedVillage[]): number =>
  Math.max(0, Math.floor(Math.min(...ranked.map(({ score }) => score)) / 1000) * 1000 - 1000)

function rowOf(village: RankedVillage, share: number, ranked: number): RankingRow {
  const { place, before, score } = village
  return {
    id: village.villageId,
    name: village.villageName,
    district: village.districtName,
    place: String(place),
    score: readPoints(score),
    share,
    ...changeOf(place, before),
    facts: factsOf(village),
    trend: trendOf(village.trend, ranked),
  }
}

/** The last months' places as bars; the first place of so many has the tallest. */
export const trendOf = (trend: RankedVillage['trend'], ranked: number): RankingRow['trend'] =>
  trend.slice(-MONTHS_SHOWN).map((past) => ({
    month: `${Number(past.month.slice(5))}月`,
    place: String(past.place),
    height: Math.round(100 * (1 - (past.place - 1) / Math.max(1, ranked))),
  }))

/** Against last month's place: an arrow and a number, never colour alone. */
export function changeOf(place: number, before: number | undefined): Pick<RankingRow, 'change' | 'tone'> {
  if (!before) return { change: '上月无', tone: 'same' }
  if (before > place) return { change: `↑ ${before - place}`, tone: 'up' }
  return before < place ? { change: `↓ ${place - before}`, tone: 'down' } : { change: '持平', tone: 'same' }
}

function factsOf(village: RankedVillage): string[] {
  const { visits, visitCount, households, due, inTime, rectification, before, supervisors } = village
  return [
    `督查 ${readPoints(visits)} 分：${visitCount} 次入村，看了 ${households} 户`,
    due
      ? `整改 ${readPoints(rectification)} 分：${due} 个到期问题，按时销号 ${inTime} 个`
      : `整改 ${readPoints(rectification)} 分：没有到期的问题`,
    before ? `上月第 ${before} 名` : '上月没有名次',
    ...(supervisors === undefined
      ? []
      : [`村监督员自评平均 ${readPoints(supervisors)} 分，只作对照，不计入排名`]),
  ]
}

/** Below the table: how many there are, who is missing, and how the two kinds of scores agree. */
export function rankingNotes({ villages, missing, agreement, month }: MonthRanking): string[] {
  const ranked = villages.filter(({ place }) => place > 0)
  const floor = plainPoints(floorOf(ranked))
  return [
    `${readMonth(month)}共 ${ranked.length} 个村有名次，分数相同的并列。${floor === '0' ? '' : `横条从 ${floor} 分画起。`}`,
    ...(missing.length ? [`本月没有督查、不排名次：${missing.join('、')}。`] : []),
    ...(agreement
      ? [
          `${agreement.villages} 个村既有督查又有监督员打分：监督员平均${higher(agreement.difference)}，名次一致程度 ${agreement.tau}%（100% 为完全一致）。`,
        ]
      : []),
  ]
}

const higher = (difference: number): string =>
  difference === 0
    ? '与督查相同'
    : `比督查${difference > 0 ? '高' : '低'} ${readPoints(Math.abs(difference))} 分`

/** Rows whose village or district holds the words. */
export const matching = (rows: readonly RankingRow[], words: string): RankingRow[] => {
  const sought = words.trim()
  return sought ? rows.filter(({ name, district }) => `${name} ${district}`.includes(sought)) : [...rows]
}
