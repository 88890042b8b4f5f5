import type { CaseKind } from '../case/case'

export type ObjectionState = 'none' | 'open' | 'accepted' | 'rejected'
export type ObjectionMove = 'file' | 'accept' | 'reject'

/** An objection within the notice period; no result is final before each is answered. */
export const objectionCase: CaseKind<ObjectionState, ObjectionMove> = {
  name: 'objection',
  initial: 'none',
  states: { none: '未提出', open: '待答复', accepted: '异议成立', rejected: '异议不成立' },
  moves: {
    file: { label: '提出异议', from: ['none'], to: 'open', needsReason: true },
    accept: {
      label: '答复：成立',
      from: ['open'],
      to: 'accepted',
      needsReason: true,
      notByAuthorOf: ['file'],
    },
    reject: {
      label: '答复：不成立',
      from: ['open'],
      to: 'rejected',
      needsReason: true,
      notByAuthorOf: ['file'],
    },
  },
}

export type PayoutState = 'pending' | 'recorded' | 'paid'
export type PayoutMove = 'record' | 'confirm' | 'return'

/** 兑现: one person records voucher, payee and photo, another confirms. */
export const payoutCase: CaseKind<PayoutState, PayoutMove> = {
  name: 'payout',
  initial: 'pending',
  states: { pending: '待兑现', recorded: '已登记，待复核', paid: '已兑现' },
  moves: {
    record: { label: '登记兑现', from: ['pending', 'recorded'], to: 'recorded' },
    confirm: { label: '复核', from: ['recorded'], to: 'paid', notByAuthorOf: ['record'] },
    return: { label: '退回重填', from: ['recorded'], to: 'pending', needsReason: true },
  },
}
