import * as v from 'valibot'
import { text } from '../kernel/fields'

/** 门前五包责任书 (plan, 一、（三）): what a shop's keeper signs. The items are data; a changed one is a new version. */
export interface PledgeRules {
  readonly name: string
  readonly preamble: string
  readonly closing: string
  readonly items: readonly { readonly id: string; readonly name: string; readonly asks: string }[]
}

export const pledgeRules = v.strictObject({
  name: text('责任书名称', 30),
  preamble: text('开头', 200),
  closing: text('结尾', 200),
  items: v.pipe(
    v.array(
      v.strictObject({
        id: v.pipe(v.string('缺少编号'), v.regex(/^[A-Za-z][A-Za-z0-9]{0,30}$/, '编号要用字母开头的英文')),
        name: text('条目名称', 30),
        asks: text('条目内容', 100),
      }),
    ),
    v.minLength(1, '责任书至少要有一条'),
    v.maxLength(20, '责任书最多 20 条'),
    v.check((items) => new Set(items.map(({ id }) => id)).size === items.length, '有条目重复了'),
  ),
})
