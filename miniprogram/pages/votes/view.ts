import type { MyVote, Output, VoidedVotes } from '../../../typings/contract'
import { tailOf } from '../../page/load'
import { append } from '../../page/parts'
import { dayOf, readDay, readMoment } from '../../shared/kernel/days'

export const sides = [
  { value: 'mine', label: '我的投票' },
  { value: 'voided', label: '作废公示' },
] as const
export type Side = (typeof sides)[number]['value']

const toRow = (vote: MyVote) => ({
  id: vote.entryId,
  title: vote.title,
  village: vote.villageName,
  cover: vote.cover,
  at: `${readMoment(vote.at)} 投票`,
  voided: vote.voided,
})
export type VoteRow = ReturnType<typeof toRow>

type Answer = Output<'vote.mine'>

export const firstPage = (answer: Answer) => ({
  phase: answer.items.length ? ('ready' as const) : ('empty' as const),
  left: `每人每天 ${answer.perDay} 票，今天还剩 ${answer.left} 票`,
  ...morePages([], answer),
})

export const morePages = (shown: readonly VoteRow[][], answer: Answer) => ({
  groups: append(shown, answer.items.map(toRow)),
  next: answer.next ?? '',
  tail: tailOf(answer.next),
})

export const voidedRows = (items: readonly VoidedVotes[]) =>
  items.map(({ entryId, title, villageName, day, count, reason, at }) => ({
    key: `${entryId}:${at}`,
    title: `${villageName}的“${title}”`,
    what: `作废 ${count} 票（${readDay(day)}投的）`,
    reason,
    at: `${readDay(dayOf(at))}公示`,
  }))
export type VoidedRow = ReturnType<typeof voidedRows>[number]
