import type { Prize } from '../campaign/plan'
import type { Ruler } from '../judging/ruler'
import type { ScoredSheet } from '../judging/sheets'
import { readEntryNumber } from '../landscape/quota'
import type { Figures } from './order'
import type { RankedWork } from './result'
import type { AwardRules } from './rules'

/** A work that takes part. */
export interface CompetingWork {
  readonly id: string
  readonly number: number
  readonly title: string
  readonly villageId: string
  readonly villageName: string
  readonly submittedAt: number
}

/** A valid sheet; points in hundredths. */
export interface FilledSheet {
  readonly entry: string
  readonly judge: string
  readonly items: Readonly<Record<string, number>>
  readonly total: number
}

/** A work with the figures it is ordered by and those that are shown. */
export interface Work extends Figures {
  readonly ranked: Omit<RankedWork, 'place' | 'decidedBy'>
}

const groups = ['graded', 'creativity'] as const satisfies readonly Prize['group'][]
/** `+ 0` turns −0, which is no figure people know, into 0. */
export const hundredths = (points: number): number => Math.round(points * 100) + 0

/** The first ground of an order that some sheet does not have. */
export function unknownStep({ orders }: AwardRules, sheets: readonly FilledSheet[]): string | undefined {
  const items = groups
    .flatMap((group) => [orders[group].by, ...orders[group].ties])
    .filter((step) => step !== 'total' && step !== 'submittedAt')
  return items.find((item) => sheets.some((sheet) => sheet.items[item] === undefined))
}

/** Works with fewer sheets than their routes ask for, by number, as people name them. */
export function missingSheets(
  works: readonly CompetingWork[],
  sheets: readonly FilledSheet[],
  wanted: Readonly<Record<string, number>>,
): string[] {
  const got = new Map<string, number>()
  for (const { entry } of sheets) got.set(entry, (got.get(entry) ?? 0) + 1)
  return works
    .filter(({ id }) => (got.get(id) ?? 0) < Math.max(1, wanted[id] ?? 0))
    .sort((a, b) => a.number - b.number)
    .map(({ number, title }) => `${readEntryNumber(number)} ${title}`)
}

export const scoresOf = (
  sheets: readonly FilledSheet[],
  { orders }: AwardRules,
  group: Prize['group'],
): ScoredSheet[] =>
  sheets.map(({ entry, judge, items, total }) => {
    const { by } = orders[group]
    return { entry, judge, score: (by === 'total' ? total : (items[by] ?? 0)) / 100 }
  })

export function worksOf(
  competing: readonly CompetingWork[],
  sheets: readonly FilledSheet[],
  { score }: AwardRules,
  graded: Ruler,
  creativity: Ruler,
): Work[] {
  const estimates = new Map(graded.entries.map((estimate) => [estimate.entry, estimate]))
  const others = new Map(creativity.entries.map((estimate) => [estimate.entry, estimate]))
  const sums = new Map<string, Record<string, number>>()
  for (const { entry, items } of sheets) {
    const sum = sums.get(entry) ?? {}
    for (const [item, points] of Object.entries(items)) sum[item] = (sum[item] ?? 0) + points
    sums.set(entry, sum)
  }
  return competing.flatMap(({ id, number, title, villageId, villageName, submittedAt }) => {
    const estimate = estimates.get(id)
    const other = others.get(id)
    if (!estimate || !other) return []
    const scores = { graded: hundredths(estimate[score]), creativity: hundredths(other[score]) }
    const count = estimate.sheets
    const items = sums.get(id) ?? {}
    const ranked = {
      entryId: id,
      number,
      title,
      villageId,
      villageName,
      sheets: count,
      raw: hundredths(estimate.raw),
      adjusted: hundredths(estimate.adjusted),
      score: scores.graded,
      error: hundredths(estimate.error),
      creativity: scores.creativity,
      items: Object.fromEntries(Object.entries(items).map(([item, sum]) => [item, Math.round(sum / count)])),
    }
    return [{ id, number, submittedAt, sheets: count, scores, sums: items, ranked }]
  })
}
