import * as v from 'valibot'
import { clientId, day, id, moment, oneOf, optionalText, text, wholeNumber } from '../kernel/fields'
import { problemCategoryIds } from '../problem/categories'
import { sheetAnswers } from '../sheet/schema'

/** A month of the town, `YYYY-MM`. */
export const month = v.pipe(v.string('请选择月份'), v.regex(/^20\d{2}-(0[1-9]|1[0-2])$/, '月份不正确'))

export const openRound = v.strictObject({
  clientId,
  month,
  half: oneOf('上半月或下半月', ['first', 'second']),
  /** Households a village, poor and ordinary together. */
  perVillage: v.optional(wholeNumber('每村抽查户数', 2, 40), 10),
  inspectors: v.pipe(v.array(text('督查员', 64)), v.minLength(1, '请选择督查员'), v.maxLength(30)),
})
export const roundRef = v.strictObject({ roundId: id('督查') })
export const visitRef = v.strictObject({ visitId: id('村督查') })
export const scoreVisit = v.strictObject({
  clientId,
  visitId: id('村督查'),
  householdId: id('农户'),
  answers: sheetAnswers,
  note: optionalText('说明', 200),
  filledAt: moment('打分时间'),
})
/** A score of a visit that was given by mistake. */
export const voidScore = v.strictObject({
  clientId,
  visitId: id('村督查'),
  scoreId: id('督查打分'),
  reason: text('作废原因', 200),
})
export const noteProblem = v.strictObject({
  clientId,
  visitId: id('村督查'),
  category: oneOf('问题类别', problemCategoryIds),
  what: text('问题', 200),
  place: text('位置', 60),
  deadline: day('整改期限'),
  photoIds: v.pipe(v.array(id('照片')), v.minLength(1, '请至少添加 1 张照片'), v.maxLength(6)),
})
export const finishVisit = v.strictObject({ visitId: id('村督查'), clientId: v.optional(clientId) })
export const closeRound = v.strictObject({ roundId: id('督查'), clientId })
/** Villages of a round for another inspector. */
export const handOverVisits = v.strictObject({
  roundId: id('督查'),
  visitIds: v.pipe(v.array(id('村督查')), v.minLength(1, '请选择要换人的村'), v.maxLength(400)),
  personId: text('督查员', 64),
  reason: text('原因', 100),
})
