import type { Day } from '../kernel/days'
import type { PlaceCheck } from './rules'

/** Whether an item is asked on a day: always, unless it has months of its own ("根据节气特点"). */
export const inSeason = ({ months }: Pick<PlaceCheck, 'months'>, itemId: string, day: Day): boolean =>
  months?.[itemId]?.includes(Number(day.slice(5, 7))) ?? true

/** A check as it is made on a day: without what is not in season, and its total made of the rest. */
export function checkOn<Check extends Pick<PlaceCheck, 'sheet' | 'months'>>(check: Check, day: Day): Check {
  const { sheet } = check
  const groups = sheet.groups
    .map((group) => ({ ...group, items: group.items.filter(({ id }) => inSeason(check, id, day)) }))
    .filter(({ items }) => items.length > 0)
  const total = groups
    .filter(({ beside }) => !beside)
    .flatMap(({ items }) => items)
    .reduce((sum, { cap }) => sum + cap, 0)
  return { ...check, sheet: { ...sheet, groups, total } }
}
