import * as v from 'valibot'
import { clientId, cursor, day, id, nothing, oneOf, pageLimit, text } from '../kernel/fields'

export { nothing }
export const askErasure = v.strictObject({ clientId })
export const eraseHousehold = v.strictObject({
  clientId,
  householdId: id('农户'),
  /** Who asked, and how it was made sure that they are who they say. */
  reason: text('谁提出的、怎么核实的', 100, 4),
})
export const exportHousehold = v.strictObject({ householdId: id('农户') })
/** 办理记录 (what was done) and 查看记录 (who looked at registers). */
export const ledgerKinds = ['done', 'looked'] as const
export const listLedger = v.strictObject({
  kind: oneOf('记录种类', ledgerKinds),
  personId: v.optional(text('人员', 64)),
  day: v.optional(day('日期')),
  cursor,
  limit: pageLimit,
})
export const listTexts = v.strictObject({ cursor, limit: pageLimit })
export const textRef = v.strictObject({ textId: id('文字') })
export const reviewText = v.pipe(
  v.strictObject({
    textId: id('文字'),
    verdict: oneOf('结论', ['safe', 'refused']),
    reason: v.optional(text('原因', 100, 0), ''),
  }),
  v.check(({ verdict, reason }) => verdict === 'safe' || reason !== '', '不通过要写明原因，作者会看到'),
)
