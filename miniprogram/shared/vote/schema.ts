import * as v from 'valibot'
import { cursor, id, moment, oneOf, pageLimit, text, wholeNumber } from '../kernel/fields'
import { tallyRules } from './window'

export const castVote = v.strictObject({ entryId: id('作品') })
export const listVotes = v.strictObject({ cursor, limit: pageLimit })
/** `seen` is the window the person saw, null where there was none. */
export const setWindow = v.strictObject({
  seen: v.optional(
    v.nullable(
      v.strictObject({
        opensAt: moment('开始时间'),
        closesAt: moment('结束时间'),
        perDay: wholeNumber('每人每天票数', 1, 10),
        tally: oneOf('票数公开方式', tallyRules),
      }),
    ),
  ),
  opensAt: moment('开始时间'),
  closesAt: moment('结束时间'),
  perDay: v.optional(wholeNumber('每人每天票数', 1, 10), 3),
  tally: v.optional(oneOf('票数公开方式', tallyRules), 'live'),
  reason: text('原因', 100),
})
export const voidVotes = v.strictObject({
  entryId: id('作品'),
  day: v.pipe(v.string(), v.isoDate('日期不正确')),
  reason: text('作废原因', 200),
})
