import * as v from 'valibot'
import type { Prize } from '../campaign/plan'
import { oneOf, text, wholeNumber } from '../kernel/fields'

/** What decides between works with the same score: an item of the sheet (its mean), the other score, or who came first. */
export type TieStep = string

/** One order of works: by which score, and what decides between equals. */
export interface PrizeOrder {
  /** `total` of the sheet, or an item beside the total. */
  readonly by: string
  /** Items of the sheet, `total`, or `submittedAt` (the earlier comes first); gone down in this order. */
  readonly ties: readonly TieStep[]
}

/** How prizes are cut (plan, 一、（二）2④; domain.md part 4). */
export interface AwardRules {
  readonly prizes: readonly Prize[]
  readonly orders: Readonly<Record<Prize['group'], PrizeOrder>>
  /** The ruler's score that counts: `expected` is the fair bet where works have unequal numbers of sheets. */
  readonly score: 'adjusted' | 'expected'
  /** Whether one work may take a graded and a creativity prize; null while undecided, and then nothing is cut. */
  readonly doublePrize: boolean | null
  /** Days a result is open to objections before it can be final. */
  readonly noticeDays: number
}

const key = v.pipe(v.string(), v.regex(/^[A-Za-z][A-Za-z0-9]{0,30}$/, '名次的依据不正确'))
const order = v.strictObject({ by: key, ties: v.pipe(v.array(key), v.minLength(1, '请写明同分时怎么办')) })

export const awardRules = v.strictObject({
  prizes: v.pipe(
    v.array(
      v.strictObject({
        id: oneOf('奖项', ['first', 'second', 'third', 'creativity']),
        name: text('奖项名称', 20),
        group: oneOf('奖项类别', ['graded', 'creativity']),
        count: wholeNumber('名额', 1, 1000),
        amount: wholeNumber('奖金（元）', 1, 1_000_000),
      }),
    ),
    v.minLength(1, '至少要有一个奖项'),
    v.check((prizes) => new Set(prizes.map(({ id }) => id)).size === prizes.length, '有奖项重复了'),
  ),
  orders: v.strictObject({ graded: order, creativity: order }),
  score: oneOf('计分方式', ['adjusted', 'expected']),
  doublePrize: v.nullable(v.boolean('请决定能否同时得两个奖')),
  noticeDays: wholeNumber('公示天数', 1, 30),
})
