import type { CaseKind } from '../case/case'

export type CleanupState = 'open' | 'claimed' | 'accepted' | 'returned'
export type CleanupMove = 'claim' | 'accept' | 'return' | 'reopen'

/** One item of a village's checklist (domain.md part 6). An item nobody claimed yet is `open` and not stored. */
export const cleanupCase: CaseKind<CleanupState, CleanupMove> = {
  name: 'cleanup',
  initial: 'open',
  states: { open: '未申报', claimed: '待验收', accepted: '已验收', returned: '已退回' },
  moves: {
    claim: { label: '申报完成', from: ['open', 'claimed', 'returned'], to: 'claimed' },
    accept: { label: '验收通过', from: ['claimed'], to: 'accepted', notByAuthorOf: ['claim'] },
    return: {
      label: '退回',
      from: ['claimed'],
      to: 'returned',
      needsReason: true,
      notByAuthorOf: ['claim'],
    },
    reopen: {
      label: '撤销验收',
      from: ['accepted'],
      to: 'returned',
      needsReason: true,
      notByAuthorOf: ['claim'],
    },
  },
}
