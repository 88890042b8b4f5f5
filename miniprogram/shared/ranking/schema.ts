import * as v from 'valibot'
import { clientId, id, optionalText, text } from '../kernel/fields'
import { month } from '../inspection/schema'

export const computeRanking = v.strictObject({
  clientId,
  month,
  /** Asked for where a published ranking of the month is corrected. */
  reason: optionalText('更正理由', 200),
})
export const rankingRef = v.strictObject({ rankingId: id('排名') })
export const moveRanking = v.strictObject({ rankingId: id('排名'), clientId: v.optional(clientId) })
export const moveRankingWithReason = v.strictObject({
  rankingId: id('排名'),
  reason: text('原因', 200),
  clientId: v.optional(clientId),
})
export const rankingOfMonth = v.strictObject({ month: v.optional(month) })
