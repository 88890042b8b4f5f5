import * as v from 'valibot'
import { wholeNumber } from '../kernel/fields'

/** How a month's ranking is made (domain.md part 9); weights in percent, together 100. */
export interface RankingRules {
  /** Of the mean of the month's visits. */
  readonly visits: number
  /** Of rectification: problems closed in time among those due. */
  readonly rectification: number
}

export const rankingRules = v.pipe(
  v.strictObject({
    visits: wholeNumber('督查成绩权重', 0, 100),
    rectification: wholeNumber('整改权重', 0, 100),
  }),
  v.check((rules) => rules.visits + rules.rectification === 100, '两项权重加起来要等于 100'),
)
