import type { DecisionView, Me, ProposalView } from '../../../../typings/contract'
import { historyBelow } from '../../../page/history'
import { isAnnounced } from '../../../shared/assessment/decision-notice'
import { decisionKinds, decisionNames, type DecisionKind } from '../../../shared/assessment/sheet'

export const kindTone = (kind: DecisionKind): string => (kind === 'commendation' ? 'straw' : 'persimmon')

export const proposalRow = (one: ProposalView) => ({
  id: one.id,
  villageId: one.villageId,
  assessmentId: one.assessmentId,
  name: one.villageName,
  kind: decisionNames[one.kind],
  tone: kindTone(one.kind),
  why: one.why,
})
export type ProposalRow = ReturnType<typeof proposalRow>

export const decisionRow = (one: DecisionView) => ({
  id: one.id,
  name: `${one.body}${one.about ? ` ${one.about}` : ''}`,
  person: one.person ?? '',
  kind: one.kindName,
  tone: kindTone(one.kind),
  word: one.stateName,
  reason: one.reason,
  why: one.why ? `建议依据：${one.why}` : '',
  noticeId: one.state === 'made' ? one.noticeId : '',
  mayRevoke: one.mayRevoke,
  history: historyBelow(one.history),
})
export type DecisionRow = ReturnType<typeof decisionRow>

/** Proposals by kind, with how many there are. */
export const kindChips = (proposals: readonly ProposalView[]) => [
  { value: '', label: `全部 ${proposals.length}` },
  ...decisionKinds
    .map((value) => ({ value, count: proposals.filter(({ kind }) => kind === value).length }))
    .filter(({ count }) => count > 0)
    .map(({ value, count }) => ({ value, label: `${decisionNames[value]} ${count}` })),
]

export const isLeader = ({ grants }: Pick<Me, 'grants'>): boolean =>
  grants.some(({ role }) => role === 'leader')
export const isStaff = ({ grants }: Pick<Me, 'grants'>): boolean =>
  grants.some(({ role }) => role === 'admin' || role === 'office')

/** What a reason is asked for. */
export interface Ask {
  readonly act: 'make' | 'decline' | 'revoke'
  readonly title: string
  readonly what: string
  readonly quick: readonly string[]
  readonly yes: string
}

const reasons: Readonly<Record<DecisionKind, readonly string[]>> = {
  commendation: ['工作扎实、效果显著，群众满意', '全年各项工作走在前列'],
  criticism: ['工作不力、效果不明显', '清底子没有按时完成'],
  admonition: ['在上级检查中扣分', '对督查发现的问题整改不重视'],
  accountability: ['虚假整改、敷衍整改', '问题严重，造成不良影响'],
}

export const askMake = ({ kind, villageName }: ProposalView): Ask => ({
  act: 'make',
  title: `对${villageName}${decisionNames[kind]}`,
  what: isAnnounced(kind)
    ? '决定和理由记录在案；同时起草一份通知，另一个人核对以后才会公布。'
    : '决定和理由记录在案，村里能看到，不公开。',
  quick: reasons[kind],
  yes: '决定',
})
export const askDecline = ({ kind, villageName }: ProposalView): Ask => ({
  act: 'decline',
  title: `不对${villageName}${decisionNames[kind]}`,
  what: '系统只是按数据建议。不采纳的理由记录在案，村里看不到。',
  quick: ['情况特殊，已另行处理', '事出有因，已经改正'],
  yes: '不采纳',
})
export const askRevoke = ({ body, kindName }: DecisionView): Ask => ({
  act: 'revoke',
  title: `撤销对${body}的${kindName}`,
  what: '撤销和原因都留在案上。已经公布的通知，请到“通知公告”里撤下。',
  quick: ['情况核实有误', '申诉成立'],
  yes: '撤销',
})
