import type { MyVote, Output, Page, VoidedVotes } from '../../../typings/contract'
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
  ...standing(answer),
  ...morePages([], answer),
})

/** How voting stands, and to whom has not voted yet, what can be done. */
function standing({ state, perDay, left }: Answer): { left: string; hint: string } {
  switch (state) {
    case 'open':
      return {
        left: `每人每天 ${perDay} 票，今天还剩 ${left} 票`,
        hint: '到“景观”里挑喜欢的，投它一票',
      }
    case 'closed':
      return { left: '投票已结束', hint: '投票已经结束，景观还可以接着看' }
    case 'none':
    case 'before':
      return { left: '投票还没有开始', hint: '投票开始以后，到“景观”里挑喜欢的投' }
  }
}

export const morePages = (shown: readonly VoteRow[][], answer: Answer) => ({
  groups: append(shown, answer.items.map(toRow)),
  next: answer.next ?? '',
  tail: tailOf(answer.next),
})

const voidedRow = ({ entryId, title, villageName, day, count, reason, at }: VoidedVotes) => ({
  id: `${entryId}:${day}:${at}`,
  title: `${villageName}的“${title}”`,
  what: `作废 ${count} 票（${readDay(day)}投的）`,
  reason,
  at: `${readDay(dayOf(at))}公示`,
})
export type VoidedRow = ReturnType<typeof voidedRow>

export const firstVoided = (answer: Page<VoidedVotes>) => ({
  phase: answer.items.length ? ('ready' as const) : ('empty' as const),
  ...moreVoided([], answer),
})

export const moreVoided = (shown: readonly VoidedRow[][], answer: Page<VoidedVotes>) => ({
  voided: append(shown, answer.items.map(voidedRow)),
  next: answer.next ?? '',
  tail: tailOf(answer.next),
})
