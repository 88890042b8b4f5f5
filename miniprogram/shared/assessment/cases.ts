import { objectionCase, type ObjectionMove, type ObjectionState } from '../award/cases'
import type { CaseKind } from '../case/case'

export type DeductionState = 'none' | 'standing' | 'withdrawn'
export type DeductionMove = 'record' | 'withdraw'

/** Points lost in an inspection from above; never deleted, withdrawn with a reason where it was wrong. */
export const deductionCase: CaseKind<DeductionState, DeductionMove> = {
  name: 'deduction',
  initial: 'none',
  states: { none: '未登记', standing: '有效', withdrawn: '已撤销' },
  moves: {
    record: { label: '登记', from: ['none'], to: 'standing', needsReason: true },
    withdraw: { label: '撤销', from: ['standing'], to: 'withdrawn', needsReason: true },
  },
}

export type DecisionState = 'none' | 'made' | 'declined' | 'revoked'
export type DecisionMove = 'make' | 'decline' | 'revoke'

/** Commendation, criticism, admonition talk, accountability: a leader decides, with a reason (domain.md part 14). */
export const decisionCase: CaseKind<DecisionState, DecisionMove> = {
  name: 'decision',
  initial: 'none',
  states: { none: '待决定', made: '已决定', declined: '不采纳建议', revoked: '已撤销' },
  moves: {
    make: { label: '作出决定', from: ['none'], to: 'made', needsReason: true },
    decline: { label: '不采纳建议', from: ['none'], to: 'declined', needsReason: true },
    revoke: { label: '撤销', from: ['made'], to: 'revoked', needsReason: true },
  },
}

export type AppealState = ObjectionState
export type AppealMove = ObjectionMove

/** A village's appeal against its sheet goes the way of an objection; one accepted asks for a corrected edition. */
export const appealCase: CaseKind<AppealState, AppealMove> = {
  ...objectionCase,
  name: 'assessmentAppeal',
  states: { none: '未申诉', open: '待答复', accepted: '申诉成立', rejected: '申诉不成立' },
  moves: { ...objectionCase.moves, file: { ...objectionCase.moves.file, label: '申诉' } },
}
