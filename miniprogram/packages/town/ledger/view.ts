import type { LedgerRow, PersonView } from '../../../../typings/contract'
import { readMoment } from '../../../shared/kernel/days'
import type { ledgerKinds } from '../../../shared/privacy/schema'

export type Kind = (typeof ledgerKinds)[number]

export const tabs = [
  { value: 'looked', label: '谁看过台账' },
  { value: 'done', label: '谁办了什么' },
] as const

export interface Row {
  readonly id: string
  readonly what: string
  readonly who: string
  readonly foot: string
  readonly why: string
}

export const ledgerRow = ({ id, at, by, what, about, why, rows }: LedgerRow): Row => ({
  id,
  what: rows === undefined ? what : `${what}（${rows} 条）`,
  who: by,
  foot: [readMoment(at), about].filter(Boolean).join(' · '),
  why,
})

/** People to choose from; the first stands for all. */
export const choices = (people: readonly PersonView[]) => [
  { id: '', name: '所有人' },
  ...people.map(({ personId, name, grants }) => ({
    id: personId,
    name: grants[0] ? `${name}（${grants[0].label}）` : name,
  })),
]

export const empty: Readonly<Record<Kind, { readonly title: string; readonly hint: string }>> = {
  looked: { title: '没有人看过', hint: '谁打开过农户台账、看了多少条，都会记在这里。换个人或日期再看。' },
  done: { title: '没有记录', hint: '每一步办理都记在这里。换个人或日期再看。' },
}
