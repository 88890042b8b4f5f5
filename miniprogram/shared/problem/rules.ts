import * as v from 'valibot'
import { wholeNumber } from '../kernel/fields'

/** How problems are mended and shown (domain.md parts 8 and 11). */
export interface ProblemRules {
  /** Days to mend where an inspector names no other, and the most there may be. */
  readonly days: number
  readonly mostDays: number
  /** So near each other two reports may be of one thing. */
  readonly duplicateMeters: number
  /** Share of the closed problems that another inspector looks at again, in percent. */
  readonly recheckPercent: number
  /** Hours a village has to answer before a bad example of it is shown. */
  readonly replyHours: number
}

export const problemRules = v.pipe(
  v.strictObject({
    days: wholeNumber('整改天数', 1, 60),
    mostDays: wholeNumber('最长整改天数', 1, 365),
    duplicateMeters: wholeNumber('重复提示距离（米）', 0, 2000),
    recheckPercent: wholeNumber('盲查比例', 0, 100),
    replyHours: wholeNumber('曝光前答复时间（小时）', 0, 240),
  }),
  v.check((rules) => rules.days <= rules.mostDays, '整改天数不能多过最长整改天数'),
)
