import type { ResultView } from '../../../typings/contract'
import { radarOf } from '../../components/radar-chart/rows'
import { keptWords, orderLine, prizesByEntry, readPoints, readYuan, type RuleWords } from '../../page/award'

/** One work's result, opened by a tap: prizes, both scores, and its sheet as a radar. */
export function workFace(view: ResultView, rules: RuleWords, entryId: string) {
  const work = view.result.works.find((one) => one.entryId === entryId)
  if (!work) return null
  const prizes = prizesByEntry(view.result).get(entryId) ?? []
  return {
    ...orderLine(work, prizes, rules.sheet),
    cover: view.covers[entryId] ?? '',
    adjusted: readPoints(work.adjusted),
    error: readPoints(work.error),
    sheets: work.sheets,
    creativity: readPoints(work.creativity),
    final: view.state === 'final',
    prizes: prizes.map(({ prizeId, prizeName, amount, kept }) => ({
      prizeId,
      name: prizeName,
      amount: readYuan(amount),
      kept: keptWords(kept),
      paid: view.paid.includes(`${prizeId}:${entryId}`),
    })),
    axes: radarOf(rules.sheet, work.items),
  }
}
export type WorkFace = NonNullable<ReturnType<typeof workFace>>
