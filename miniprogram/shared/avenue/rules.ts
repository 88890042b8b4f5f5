import * as v from 'valibot'
import { text, wholeNumber } from '../kernel/fields'

/** One of a list the town words itself. */
export interface Choice {
  readonly id: string
  readonly name: string
}

/** What the avenue is made of (plan, 一、（三）: 载体 and 内容). */
export interface AvenueRules {
  readonly kinds: readonly Choice[]
  readonly themes: readonly Choice[]
  /** Days to repair where nobody names another day. */
  readonly repairDays: number
}

const key = v.pipe(v.string('缺少编号'), v.regex(/^[A-Za-z][A-Za-z0-9]{0,30}$/, '编号要用字母开头的英文'))
const choices = (label: string) =>
  v.pipe(
    v.array(v.strictObject({ id: key, name: text(label, 20) })),
    v.minLength(1, `至少要有一种${label}`),
    v.maxLength(30, `${label}最多 30 种`),
    v.check((rows) => new Set(rows.map((row) => row.id)).size === rows.length, `${label}有重复的编号`),
  )

export const avenueRules = v.strictObject({
  kinds: choices('载体'),
  themes: choices('内容'),
  repairDays: wholeNumber('修复天数', 1, 60),
})
