import * as v from 'valibot'
import { wholeNumber } from '../kernel/fields'
import { sheetBody } from '../sheet/schema'
import type { Sheet } from '../sheet/sheet'

/** 家庭洁美 (plan, 一、（一）; domain.md part 5). Points in hundredths. */
export interface HouseholdRules {
  readonly sheet: Sheet
  /** How many supervisors a village has by its poor households: the first row whose `upTo` is not passed. */
  readonly supervisors: readonly { readonly upTo: number; readonly count: number }[]
  /** The most households one party member is in charge of. */
  readonly memberLoad: number
  /** A task arises after two scores in a row under `below`, or one that fell by `fall` or more. */
  readonly rebound: { readonly below: number; readonly fall: number }
  /** 示范户: at least `from` in each of so many months. */
  readonly model: { readonly from: number; readonly months: number }
}

export const householdRules = v.strictObject({
  sheet: sheetBody,
  supervisors: v.pipe(
    v.array(
      v.strictObject({ upTo: wholeNumber('贫困户数', 0, 100_000), count: wholeNumber('监督员数', 1, 20) }),
    ),
    v.minLength(1, '请写明各村设几名监督员'),
  ),
  memberLoad: wholeNumber('每名党员最多联户', 1, 1000),
  rebound: v.strictObject({
    below: wholeNumber('反弹线', 0, 100_000),
    fall: wholeNumber('反弹幅度', 1, 100_000),
  }),
  model: v.strictObject({ from: wholeNumber('示范户分数', 1, 100_000), months: wholeNumber('月数', 1, 12) }),
})
