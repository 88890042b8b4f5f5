import * as v from 'valibot'
import { cleanLine, cleanText } from './clean'

/** A field with room for less is one line. */
const linesFrom = 100

/** Text of one field: cleaned, trimmed, bounded, and with a sentence for each way to get it wrong. @see cleanText */
export const text = (label: string, max: number, min = 1) =>
  v.pipe(
    v.string(`请填写${label}`),
    v.transform(max < linesFrom ? cleanLine : cleanText),
    v.trim(),
    v.minLength(min, min === 1 ? `请填写${label}` : `${label}至少写 ${min} 个字`),
    v.maxLength(max, `${label}最多写 ${max} 个字，请删短一些`),
  )

/** Text that may be left empty. */
export const optionalText = (label: string, max: number) => v.optional(text(label, max, 0), '')

/** A whole number within bounds; units belong into the label. */
/** Ten thousands as people say them: zeros in a row are miscounted. */
const sayLimit = (limit: number): string =>
  limit >= 10_000 && limit % 10_000 === 0 ? `${limit / 10_000} 万` : `${limit}`

export const wholeNumber = (label: string, min: number, max: number) =>
  v.pipe(
    v.number(`${label}要填数字`),
    v.integer(`${label}要填整数`),
    v.minValue(min, `${label}不能小于 ${min}`),
    v.maxValue(max, `${label}不能大于 ${sayLimit(max)}，请核对`),
  )

/** One of a list of known keys. */
export const oneOf = <const K extends string>(label: string, keys: readonly K[]) =>
  v.picklist(keys, `请选择${label}`)

/** Some of a list of known keys, each once. */
export const someOf = <const K extends string>(
  label: string,
  keys: readonly K[],
  min: number,
  max = keys.length,
) =>
  v.pipe(
    v.array(oneOf(label, keys), `请选择${label}`),
    v.minLength(min, `请选择${label}`),
    v.maxLength(max, `${label}最多选 ${max} 项`),
    v.check((chosen) => new Set(chosen).size === chosen.length, `${label}里有重复的选项`),
  )

/** An id given out by the server. */
export const id = (label: string) =>
  v.pipe(
    v.string(`缺少${label}，请返回重试`),
    v.regex(/^[A-Za-z0-9_:-]{1,80}$/, `${label}不正确，请返回重试`),
  )

/** The id a phone makes for one intended write, so that sending it again does it once. */
export const clientId = v.pipe(
  v.string('缺少提交编号，请返回重试'),
  v.regex(/^[A-Za-z0-9_-]{8,64}$/, '提交编号不正确，请返回重试'),
)

/** The version of the record the person saw: what others did since is told, and not written over. */
export const seen = v.optional(wholeNumber('版本', 0, 4_102_444_800_000))

/** A day of the town, `YYYY-MM-DD`. */
export const day = (label: string) =>
  v.pipe(v.string(`请选择${label}`), v.check(isDay, `${label}不是正确的日期`))

/** The calendar has it: a parser alone reads June 31 as July 1. */
function isDay(written: string): boolean {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(written) ? Date.parse(`${written}T00:00:00Z`) : NaN
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(written)
}

/** A moment in milliseconds, between 2020 and 2100. */
export const moment = (label: string) =>
  v.pipe(
    v.number(`请选择${label}`),
    v.integer(`${label}不正确`),
    v.minValue(1_577_836_800_000, `${label}不正确`),
    v.maxValue(4_102_444_800_000, `${label}不正确`),
  )

/** How many rows a list may give in one answer. */
export const pageLimit = v.optional(wholeNumber('每页条数', 1, 50), 20)

/** Where a list goes on: what the last answer gave as `next`. */
export const cursor = v.optional(v.pipe(v.string('翻页位置不正确'), v.maxLength(200, '翻页位置不正确')))

/** An input without fields. */
export const nothing = v.strictObject({})
