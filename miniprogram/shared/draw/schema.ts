import * as v from 'valibot'
import { clientId, id, seen, text } from '../kernel/fields'
import { month } from '../inspection/schema'

const hex64 = (label: string) => v.pipe(v.string(`缺少${label}`), v.regex(/^[0-9a-f]{64}$/, `${label}不正确`))

/** 现场点评 of a month: each district offers a good village, another is drawn of its others. */
export const openReview = v.strictObject({ clientId, month })
export const reviewRef = v.strictObject({ reviewId: id('现场点评') })
export const offerVillage = v.strictObject({
  reviewId: id('现场点评'),
  districtId: id('管区'),
  villageId: id('村'),
})
export const openDraw = v.strictObject({ clientId, reviewId: id('现场点评'), districtId: id('管区') })
export const drawRef = v.strictObject({ drawId: id('抽取') })
/** 交底: the SHA-256 of a secret only the person's phone knows until the reveal. */
export const commitDraw = v.strictObject({ drawId: id('抽取'), commitment: hex64('承诺值') })
export const closeCommits = v.strictObject({ drawId: id('抽取') })
export const revealDraw = v.strictObject({ drawId: id('抽取'), secret: hex64('随机数') })
export const voidDraw = v.strictObject({ drawId: id('抽取'), reason: text('理由', 200) })
export const scoreReview = v.strictObject({
  clientId,
  reviewId: id('现场点评'),
  villageId: id('村'),
  /** When the own score that was seen was given; 0 where there was none. */
  seen,
  /** Hundredths, 0 to 10,000. */
  points: v.pipe(
    v.number('请打分'),
    v.integer('请打分'),
    v.minValue(0, '打分不能小于 0，请改一下'),
    v.maxValue(10_000, '打分最高 100 分，请改低一些'),
  ),
  words: v.optional(text('点评', 200, 0), ''),
})
export const publishReview = v.strictObject({ reviewId: id('现场点评'), clientId: v.optional(clientId) })
export const reopenReview = v.strictObject({
  reviewId: id('现场点评'),
  reason: text('原因', 200),
  clientId: v.optional(clientId),
})
