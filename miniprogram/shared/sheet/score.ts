import { accept, refuse, type Decision } from '../kernel/decision'
import type { Answer, Answers, Filling, Sheet, SheetItem, SheetScore } from './sheet'

/** All items with the way they are filled, in the sheet's order. */
export const itemsOf = (sheet: Sheet): { item: SheetItem; fill: Filling; groupId: string }[] =>
  sheet.groups.flatMap((group) => group.items.map((item) => ({ item, fill: group.fill, groupId: group.id })))

/** Items that must be filled and are not: only points to give have no answer of their own. */
export const missingItems = (sheet: Sheet, answers: Answers): SheetItem[] =>
  itemsOf(sheet).flatMap(({ item, fill }) => (fill === 'give' && !answers[item.id] ? [item] : []))

/**
 * The one scorer of all sheets: points given, points taken off per place down to zero, checks done.
 * @returns figures in hundredths, or NOT_ON_SHEET, SHEET_INCOMPLETE (naming the items), OVER_CAP, WRONG_STEP
 */
export function scoreSheet(sheet: Sheet, answers: Answers): Decision<SheetScore> {
  const rows = itemsOf(sheet)
  const known = new Set(rows.map(({ item }) => item.id))
  if (Object.keys(answers).some((id) => !known.has(id))) return refuse('NOT_ON_SHEET', { sheet: sheet.name })
  const missing = missingItems(sheet, answers)
  if (missing.length) return refuse('SHEET_INCOMPLETE', { items: missing.map(({ name }) => name) })
  const items: Record<string, number> = {}
  const groups: Record<string, number> = {}
  for (const { item, fill, groupId } of rows) {
    const points = scoreItem(sheet, item, fill, answers[item.id])
    if (!points.ok) return points
    items[item.id] = points.value
    groups[groupId] = (groups[groupId] ?? 0) + points.value
  }
  const total = sheet.groups.reduce((sum, group) => sum + (group.beside ? 0 : (groups[group.id] ?? 0)), 0)
  return accept({ items, groups, total })
}

function scoreItem(
  sheet: Sheet,
  item: SheetItem,
  fill: Filling,
  answer: Answer | undefined,
): Decision<number> {
  if (fill === 'give') {
    if (!answer || !('points' in answer)) return refuse('NOT_ON_SHEET', { sheet: sheet.name })
    return within(item, answer.points)
  }
  if (fill === 'check') {
    if (answer && !('done' in answer)) return refuse('NOT_ON_SHEET', { sheet: sheet.name })
    return accept(answer?.done ? item.cap : 0)
  }
  if (answer && !('places' in answer)) return refuse('NOT_ON_SHEET', { sheet: sheet.name })
  let taken = 0
  for (const { points } of answer?.places ?? []) {
    const off = within(item, points)
    if (!off.ok) return off
    taken += off.value
  }
  return accept(Math.max(0, item.cap - taken))
}

function within(item: SheetItem, points: number): Decision<number> {
  if (points > item.cap) return refuse('OVER_CAP', { item: item.name, cap: item.cap / 100 })
  if (points % item.step !== 0) return refuse('WRONG_STEP', { item: item.name, step: item.step / 100 })
  return accept(points)
}

/** The photos that an answer stands on: of deductions, and of what is not done. */
export const photosOfAnswer = (answer: Answer): readonly string[] => {
  if ('places' in answer) return answer.places.flatMap(({ photoIds }) => photoIds)
  return 'done' in answer ? (answer.photoIds ?? []) : []
}

/** The photos a sheet stands on, each once. */
export const photoIdsOf = (answers: Answers): string[] => [
  ...new Set(Object.values(answers).flatMap(photosOfAnswer)),
]
