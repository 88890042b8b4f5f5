import { monthBefore, type Month } from '../kernel/days'
import type { DrawEntry } from './draw'

/**
 * How often villages are drawn, beside each other. The plan says nothing; domain.md part 10 asks that a village drawn last month
 * weighs less. Nobody weighs nothing: each can be drawn every month.
 */
export const drawWeights = { fresh: 4, earlierThisYear: 2, lastMonth: 1 } as const

/** A village that was drawn, and in which month's review. */
export interface DrawnBefore {
  readonly villageId: string
  readonly month: Month
}

/** January: drawn before it count no more but for last month's. */
export const weightsSince = (month: Month): Month => {
  const last = monthBefore(month)
  const january = `${month.slice(0, 4)}-01`
  return last < january ? last : january
}

/** The hat of a draw: in the order of ids, with the weights that earlier draws leave. */
export const hatOf = (
  villages: readonly { readonly id: string; readonly name: string }[],
  before: readonly DrawnBefore[],
  month: Month,
): DrawEntry[] =>
  villages
    .map(({ id, name }) => ({ id, name, weight: weightOf(id, before, month) }))
    .sort((a, b) => (a.id < b.id ? -1 : 1))

function weightOf(id: string, before: readonly DrawnBefore[], month: Month): number {
  const months = before.filter(({ villageId }) => villageId === id).map((drawn) => drawn.month)
  if (months.includes(monthBefore(month))) return drawWeights.lastMonth
  const thisYear = months.some((drawn) => drawn < month && drawn.slice(0, 4) === month.slice(0, 4))
  return thisYear ? drawWeights.earlierThisYear : drawWeights.fresh
}
