import * as v from 'valibot'
import { oneOf, text, wholeNumber } from '../kernel/fields'
import { publicCategoryIds, type ProblemCategory } from '../problem/categories'
import { sheetBody } from '../sheet/schema'
import { itemsOf } from '../sheet/score'
import type { Sheet } from '../sheet/sheet'
import type { PlaceKind } from './place'

/** What becomes of an item that is not done. */
export interface Failure {
  /** The problem in few words; the inspector's own words follow. */
  readonly what: string
  readonly category: ProblemCategory
  /** Days to mend. */
  readonly days: number
}

/** How one kind of place is checked. */
export interface PlaceCheck {
  readonly everyDays: number
  /** Its items are `check`. */
  readonly sheet: Sheet
  /** By item id. */
  readonly failures: Readonly<Record<string, Failure>>
  /** Months (1–12) of items that are asked only then, by item id; all others are asked all year. */
  readonly months?: Readonly<Record<string, readonly number[]>> | undefined
}

/** Street checks (domain.md part 13): what is looked at, how often, and what a failure becomes. */
export type CheckRules = Readonly<Record<PlaceKind, PlaceCheck>>

const placeCheck = v.pipe(
  v.strictObject({
    everyDays: wholeNumber('检查间隔（天）', 1, 365),
    sheet: v.pipe(
      sheetBody,
      v.check(
        (sheet) => sheet.groups.every(({ fill }) => fill === 'check'),
        '检查表的项目只能是做到或没做到',
      ),
    ),
    failures: v.record(
      v.string(),
      v.strictObject({
        what: text('问题', 40),
        category: oneOf('问题类别', publicCategoryIds),
        days: wholeNumber('整改天数', 1, 60),
      }),
    ),
    months: v.optional(
      v.record(
        v.string(),
        v.pipe(
          v.array(wholeNumber('月份', 1, 12)),
          v.minLength(1, '按季节检查的项目至少选一个月'),
          v.check((months) => new Set(months).size === months.length, '有月份重复了'),
        ),
      ),
    ),
  }),
  v.check(
    ({ sheet, months = {} }) =>
      Object.keys(months).every((id) => itemsOf(sheet).some(({ item }) => item.id === id)),
    '有按季节检查的项目不在检查表里',
  ),
  v.check(
    ({ sheet, failures }) =>
      itemsOf(sheet).length === Object.keys(failures).length &&
      itemsOf(sheet).every(({ item }) => failures[item.id] !== undefined),
    '检查表的每一项都要写明没做到算什么问题',
  ),
)

export const checkRules = v.strictObject({ shop: placeCheck, segment: placeCheck, exhibit: placeCheck })
