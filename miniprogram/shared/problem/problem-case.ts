import type { CaseKind } from '../case/case'

export type ProblemState =
  'none' | 'open' | 'fixing' | 'review' | 'closed' | 'returned' | 'invalid' | 'duplicate'
export type ProblemMove = 'note' | 'start' | 'fix' | 'close' | 'return' | 'invalidate' | 'merge' | 'extend'

/** A problem, found, fixed, verified (domain.md part 8). Who fixes never verifies. */
export const problemCase: CaseKind<ProblemState, ProblemMove> = {
  name: 'problem',
  initial: 'none',
  states: {
    none: '未记录',
    open: '待整改',
    fixing: '整改中',
    review: '待复查',
    closed: '已销号',
    returned: '退回重改',
    invalid: '不属实',
    duplicate: '重复',
  },
  moves: {
    note: { label: '记录问题', from: ['none'], to: 'open' },
    start: { label: '开始整改', from: ['open', 'returned'], to: 'fixing' },
    fix: { label: '报告整改完成', from: ['open', 'fixing', 'returned'], to: 'review' },
    close: { label: '销号', from: ['review'], to: 'closed', notByAuthorOf: ['fix'] },
    return: { label: '退回', from: ['review'], to: 'returned', needsReason: true, notByAuthorOf: ['fix'] },
    extend: { label: '延期', from: ['open', 'fixing', 'returned'], to: 'open', needsReason: true },
    invalidate: { label: '认定不属实', from: ['open'], to: 'invalid', needsReason: true },
    merge: { label: '并入已有问题', from: ['open'], to: 'duplicate', needsReason: true },
  },
}
