import type { InferInput } from 'valibot'
import type { nothing } from '../../miniprogram/shared/kernel/fields'
import type { PublicationState } from '../../miniprogram/shared/publication/publication-case'
import type * as schema from '../../miniprogram/shared/ranking/schema'
import type { MonthRanking } from '../../miniprogram/shared/ranking/ranking'
import type { HistoryLine } from './common'

/** A month's published ranking as everybody sees it. */
export interface RankingView {
  readonly id: string
  readonly number: string
  readonly publishedAt: number
  readonly ranking: MonthRanking
  readonly sha256: string
  /** Why an earlier version of the month was replaced. */
  readonly corrected?: string
  readonly months: readonly string[]
}

export interface RankingRecordView {
  readonly id: string
  readonly state: PublicationState
  readonly version: number
  readonly month: string
  readonly number: string
  readonly updatedAt: number
  readonly ranking: MonthRanking
  readonly sha256: string
  readonly reason: string
  /** False to whoever computed it; only where one was asked for. */
  readonly mayCheck?: boolean
  readonly history: readonly HistoryLine[]
}

export interface RankingContract {
  'ranking.compute': { input: InferInput<typeof schema.computeRanking>; output: RankingRecordView }
  'ranking.check': { input: InferInput<typeof schema.moveRanking>; output: RankingRecordView }
  'ranking.publish': { input: InferInput<typeof schema.moveRanking>; output: RankingRecordView }
  'ranking.withdraw': { input: InferInput<typeof schema.moveRankingWithReason>; output: RankingRecordView }
  'ranking.desk': {
    input: InferInput<typeof nothing>
    output: { items: readonly Omit<RankingRecordView, 'ranking'>[] }
  }
  'ranking.record': { input: InferInput<typeof schema.rankingRef>; output: RankingRecordView }
  /** The named month's, or the newest. One request. */
  'ranking.get': { input: InferInput<typeof schema.rankingOfMonth>; output: RankingView }
}
