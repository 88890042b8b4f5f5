import type { Month } from '../kernel/days'
import type { HouseholdRules } from './rules'

/** One score as far as 示范户 goes, or the least of a month; hundredths. */
export interface MonthScore {
  readonly month: Month
  readonly total: number
}

export const monthBefore = (month: Month): Month => {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return number > 1 ? `${year}-${String(number - 1).padStart(2, '0')}` : `${year - 1}-12`
}

/** The months that may count: so many in a row, up to this one or, while this one has no score yet, up to the last. */
export function modelMonths({ months }: HouseholdRules['model'], month: Month): Month[] {
  const row = [month]
  while (row.length <= months) row.push(monthBefore(row[row.length - 1] ?? month))
  return row
}

/**
 * Candidate for 示范户: scored in so many months in a row, never under the line, whoever scored. A month without a score
 * breaks the row, but for the running one, which may still get its own.
 */
export function isModel(scores: readonly MonthScore[], rule: HouseholdRules['model'], month: Month): boolean {
  const least = new Map<Month, number>()
  for (const score of scores)
    least.set(score.month, Math.min(score.total, least.get(score.month) ?? score.total))
  const row = modelMonths(rule, month)
  const wanted = least.has(month) ? row.slice(0, rule.months) : row.slice(1)
  return wanted.every((one) => (least.get(one) ?? -1) >= rule.from)
}
