import * as v from 'valibot'
import { clientId, cursor, id, oneOf, pageLimit, text, wholeNumber } from '../kernel/fields'

export const computeResult = v.strictObject({
  clientId,
  /** Said by the person once asked: some prizes may stay vacant. */
  allowVacant: v.optional(v.boolean('请选择是否允许奖项空缺'), false),
})
export const resultRef = v.strictObject({ resultId: id('评比结果') })
export const moveResult = v.strictObject({ resultId: id('评比结果'), clientId: v.optional(clientId) })
export const moveResultWithReason = v.strictObject({
  resultId: id('评比结果'),
  reason: text('原因', 200),
  clientId: v.optional(clientId),
})

export const fileObjection = v.strictObject({
  clientId,
  resultId: id('评比结果'),
  entryId: v.optional(id('作品')),
  reason: text('异议内容', 500, 5),
})
export const answerObjection = v.strictObject({
  objectionId: id('异议'),
  verdict: oneOf('结论', ['accept', 'reject']),
  reason: text('答复', 500, 2),
  clientId: v.optional(clientId),
})
export const listObjections = v.strictObject({
  state: v.optional(oneOf('状态', ['open', 'accepted', 'rejected'])),
  cursor,
  limit: pageLimit,
})

export const listPayouts = v.strictObject({
  state: v.optional(oneOf('状态', ['pending', 'recorded', 'paid'])),
})
export const recordPayout = v.strictObject({
  payoutId: id('奖金'),
  /** Whole yuan. */
  amount: wholeNumber('金额（元）', 1, 1_000_000),
  voucher: text('凭证号', 40),
  payee: text('领款人', 40),
  photoIds: v.pipe(
    v.array(id('照片')),
    v.minLength(1, '请拍一张签收凭证的照片'),
    v.maxLength(3, '照片最多 3 张'),
  ),
  clientId: v.optional(clientId),
})
export const movePayout = v.strictObject({ payoutId: id('奖金'), clientId: v.optional(clientId) })
export const movePayoutWithReason = v.strictObject({
  payoutId: id('奖金'),
  reason: text('原因', 200),
  clientId: v.optional(clientId),
})
