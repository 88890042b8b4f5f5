import { publicationCase } from '@shared/publication/publication-case'
import type { RankingRecordView, RankingView } from '@contract'
import { namesIn, type Names } from '../../core/names'
import type { Ranking } from '../../core/records/ranking'
import { historyLines } from '../../core/views'

type Line = Omit<RankingRecordView, 'ranking'>

/** A ranking in a list of staff: everything but its villages. */
export const rankingLine = (ranking: Ranking, names: Names): Line => ({
  id: ranking._id,
  state: ranking.state,
  version: ranking.version,
  month: ranking.kind,
  number: ranking.number,
  updatedAt: ranking.updatedAt,
  sha256: ranking.form.sha256,
  reason: ranking.form.reason,
  history: historyLines(publicationCase, ranking, names),
})

/** A ranking as staff see it; one request. */
export async function rankingRecordView(ranking: Ranking): Promise<RankingRecordView> {
  return { ...rankingLine(ranking, await namesIn([ranking])), ranking: ranking.form.ranking }
}

/** What everybody sees: every field is named here, and the ranking itself holds villages and no household. */
export const rankingView = (ranking: Ranking): RankingView => ({
  id: ranking._id,
  number: ranking.number,
  publishedAt: ranking.publishedAt,
  ranking: ranking.form.ranking,
  sha256: ranking.form.sha256,
  ...(ranking.form.reason ? { corrected: ranking.form.reason } : {}),
  months: monthsOf(ranking),
})

/** The months that have a published ranking, as far as the trends go back. */
const monthsOf = ({ form: { ranking } }: Ranking): string[] =>
  [
    ...new Set([ranking.month, ...ranking.villages.flatMap(({ trend }) => trend.map(({ month }) => month))]),
  ].sort()
