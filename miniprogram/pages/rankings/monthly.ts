import type { RankingView, ReviewView } from '../../../typings/contract'
import { readPoints, ruleLine, type RuleLine } from '../../page/award'
import { shortHash } from '../../page/hash'
import { links } from '../../page/links'
import { readMoment, readMonth } from '../../shared/kernel/days'
import type { MonthRanking } from '../../shared/ranking/ranking'

export interface Monthly {
  readonly title: string
  readonly published: string
  /** Why an earlier version was replaced. */
  readonly corrected: string
  readonly ranking: MonthRanking
  readonly rules: readonly RuleLine[]
  readonly short: string
  readonly sha256: string
}

export const monthlyView = (view: RankingView): Monthly => ({
  title: `${readMonth(view.ranking.month)}全镇洁美排名`,
  published: `${view.number} · ${readMoment(view.publishedAt)}公布`,
  corrected: view.corrected ?? '',
  ranking: view.ranking,
  rules: [view.ranking.rules.ranking, view.ranking.rules.household].map(ruleLine),
  short: shortHash(view.sha256),
  sha256: view.sha256,
})

/** The months to choose from, the newest first. */
export const monthOptions = (months: readonly string[]) =>
  [...new Set(months)]
    .sort()
    .reverse()
    .map((month) => ({ value: month, label: readMonth(month) }))

export interface DistrictRow {
  readonly id: string
  readonly name: string
  readonly place: string
  readonly score: string
  readonly share: number
  readonly villages: readonly { readonly id: string; readonly name: string; readonly words: string }[]
  readonly drawUrl: string
}

/** The districts of a review in their order; one with an unscored village stands below, without a place. */
export const districtRows = ({ districts }: Pick<ReviewView, 'districts'>): DistrictRow[] =>
  [...districts]
    .sort((a, b) => (a.place ?? Infinity) - (b.place ?? Infinity))
    .map((district) => ({
      id: district.districtId,
      name: district.districtName,
      place: district.place ? String(district.place) : '—',
      score: district.score === undefined ? '还没有评完' : readPoints(district.score),
      share: Math.round((district.score ?? 0) / 100),
      villages: district.villages.map((village) => ({
        id: village.villageId,
        name: village.villageName,
        words: `${village.how === 'offered' ? '管区推荐' : '当场抽取'}${village.mean === undefined ? '' : ` · ${readPoints(village.mean)} 分`}`,
      })),
      drawUrl: district.drawId ? links.draw(district.drawId) : '',
    }))

export const reviewTitle = ({ month, publishedAt }: Pick<ReviewView, 'month' | 'publishedAt'>) => ({
  title: `${readMonth(month)}现场点评`,
  published: `${readMoment(publishedAt)}公布`,
})
