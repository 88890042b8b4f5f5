import * as v from 'valibot'
import { id, oneOf, optionalText, text, wholeNumber } from '../kernel/fields'
import type { Filling } from './sheet'

const points = v.pipe(
  v.number('分数要填数字'),
  v.integer('分数不正确，请重新打分'),
  v.minValue(0, '分数不能是负数'),
  v.maxValue(100_000, '分数太大，请核对'),
)

const deduction = v.strictObject({
  points,
  words: optionalText('扣分说明', 100),
  photoIds: v.optional(v.pipe(v.array(id('照片')), v.maxLength(3, '一处扣分最多 3 张照片')), []),
})

const check = v.strictObject({
  done: v.boolean('请选择是否做到'),
  words: v.exactOptional(text('没做到的说明', 100, 0)),
  photoIds: v.exactOptional(v.pipe(v.array(id('照片')), v.maxLength(3, '一项最多 3 张照片'))),
})

const answer = v.union(
  [
    v.strictObject({ points }),
    v.strictObject({ places: v.pipe(v.array(deduction), v.maxLength(30, '一项最多记 30 处')) }),
    check,
  ],
  '评分表填得不对，请重新打分',
)

/** The answers of a sheet as they come from outside; caps, steps and items are the scorer's to check. */
export const sheetAnswers = v.pipe(
  v.record(id('评分项目'), answer, '评分表填得不对，请重新打分'),
  v.check((answers) => Object.keys(answers).length <= 100, '评分项目太多，请更新小程序'),
)

const key = v.pipe(v.string('缺少编号'), v.regex(/^[A-Za-z][A-Za-z0-9]{0,30}$/, '编号要用字母开头的英文'))
const fillings = ['give', 'deduct', 'check'] as const satisfies readonly Filling[]
const unrepeated = (rows: { readonly id: string }[]) =>
  new Set(rows.map((row) => row.id)).size === rows.length

const sheetItem = v.pipe(
  v.strictObject({
    id: key,
    name: text('项目名称', 60),
    asks: text('项目要求', 200, 0),
    cap: wholeNumber('满分', 1, 100_000),
    step: wholeNumber('打分的一档', 1, 100_000),
  }),
  v.check((item) => item.cap % item.step === 0, '满分要能按一档一档打到'),
)

/** A sheet as data; points in hundredths. Items are told apart by id throughout the sheet, and the caps make the total. */
export const sheetBody = v.pipe(
  v.strictObject({
    id: key,
    name: text('评分表名称', 40),
    total: wholeNumber('总分', 1, 1_000_000),
    groups: v.pipe(
      v.array(
        v.strictObject({
          id: key,
          name: text('分组名称', 40),
          fill: oneOf('打分方式', fillings),
          beside: v.boolean('请选择是否另计'),
          items: v.pipe(v.array(sheetItem), v.minLength(1, '每组至少要有一项'), v.maxLength(60)),
        }),
      ),
      v.minLength(1, '评分表至少要有一组'),
      v.maxLength(20),
    ),
  }),
  v.check((sheet) => unrepeated(sheet.groups), '有分组重复了'),
  v.check((sheet) => unrepeated(sheet.groups.flatMap((group) => group.items)), '有项目重复了'),
  v.check(
    (sheet) =>
      sheet.total ===
      sheet.groups
        .filter((group) => !group.beside)
        .flatMap((group) => group.items)
        .reduce((sum, item) => sum + item.cap, 0),
    '各项满分加起来和总分对不上',
  ),
)
