import type { ObjectionView } from '../../../../typings/contract'
import { readMoment } from '../../../shared/kernel/days'
import { readEntryNumber } from '../../../shared/landscape/quota'

export interface ObjectionRow {
  readonly id: string
  readonly entryId: string
  readonly about: string
  readonly reason: string
  readonly filed: string
  readonly open: boolean
  readonly accepted: boolean
  readonly word: string
  readonly answer: string
  readonly answered: string
}

export const objectionRow = (objection: ObjectionView): ObjectionRow => ({
  id: objection.id,
  entryId: objection.entry?.id ?? '',
  about: objection.entry
    ? `${readEntryNumber(objection.entry.number)} “${objection.entry.title}”`
    : '对整个结果',
  reason: objection.reason,
  filed: `${readMoment(objection.filedAt)} 提出`,
  open: objection.state === 'open',
  accepted: objection.state === 'accepted',
  word: objection.stateName,
  answer: objection.answer ?? '',
  answered: objection.answeredAt ? `${readMoment(objection.answeredAt)} 答复` : '',
})

export type Verdict = 'accept' | 'reject'

/** What is asked before an answer: what will happen, and to whom. */
export const asks: Readonly<Record<Verdict, { title: string; what: string; quick: readonly string[] }>> = {
  accept: {
    title: '异议成立',
    what: '提出的人会看到您的答复。这份结果就不能确定了，要撤下、改正，再重新计算和公示。',
    quick: ['经核实，情况属实，将改正后重新计算', '经核实，作品不符合参评条件'],
  },
  reject: {
    title: '异议不成立',
    what: '提出的人会看到您的答复，答复以后不能再改。请写明核实了什么。',
    quick: ['经现场核实，情况不属实', '评分表和名次已重新计算，结果一致', '所提意见不在评奖规则之内'],
  },
}

/** All open ones at the head, the answered below, each once. */
export function ordered(open: readonly ObjectionView[], all: readonly ObjectionView[]) {
  const waiting = new Set(open.map(({ id }) => id))
  return {
    open: open.map(objectionRow),
    answered: all.filter(({ id, state }) => state !== 'open' && !waiting.has(id)).map(objectionRow),
  }
}

export const sumWords = (open: number): string =>
  open ? `还有 ${open} 条没有答复，全部答复以后结果才能确定` : '都答复了'
