import { orderLine, prizesByEntry, type OrderLine, type RuleWords } from '../../page/award'
import type { ContestResult } from '../../shared/award/result'
import type { VetoedLine } from './view'

/** The whole order, best first. */
export function orderOf(result: ContestResult, { sheet }: RuleWords): OrderLine[] {
  const prizes = prizesByEntry(result)
  return result.works.map((work) => orderLine(work, prizes.get(work.entryId) ?? [], sheet))
}

const MOST_FOUND = 12

/** What is found of a village, a number or a title. */
export function found(lines: readonly OrderLine[], vetoed: readonly VetoedLine[], words: string) {
  const sought = words.trim()
  if (!sought) return { works: [], vetoed: [], nothing: false, more: 0 }
  const works = lines.filter(
    ({ village, number, title }) =>
      village.includes(sought) || number.startsWith(sought) || title.includes(sought),
  )
  const out = vetoed.filter(({ village }) => village.includes(sought))
  return {
    works: works.slice(0, MOST_FOUND),
    vetoed: out,
    nothing: works.length + out.length === 0,
    more: Math.max(0, works.length - MOST_FOUND),
  }
}

export const emptyFound: ReturnType<typeof found> = { works: [], vetoed: [], nothing: false, more: 0 }
