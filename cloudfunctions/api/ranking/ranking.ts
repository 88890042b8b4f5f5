import type { PublicationType } from '../../core/publishing'
import { rankings, type Ranking } from '../../core/records/ranking'
import { found } from '../../core/refusal-error'

/** Rankings among the publications: figures and villages' names, no pictures. */
export const rankingType: PublicationType<Ranking> = {
  collection: rankings,
  texts: ({ reason }) => (reason ? [{ label: '更正理由', text: reason }] : []),
  photoIds: () => [],
}

export const rankingWhat = '份排名'

/** The ranking an action is about, in any state. */
export async function loadRanking({ rankingId }: { rankingId: string }): Promise<Ranking> {
  const [ranking] = await rankings.find({ _id: rankingId, type: 'ranking' }, { limit: 1 })
  return found(ranking, rankingWhat)
}
