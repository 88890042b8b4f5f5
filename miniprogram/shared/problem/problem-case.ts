import type { CaseKind } from '../case/case'

export type ProblemState =
  'none' | 'reported' | 'open' | 'fixing' | 'review' | 'returned' | 'closed' | 'invalid' | 'duplicate'
export type ProblemMove =
  | 'note'
  | 'report'
  | 'confirm'
  | 'invalidate'
  | 'merge'
  | 'start'
  | 'askExtension'
  | 'extend'
  | 'refuseExtension'
  | 'fix'
  | 'close'
  | 'return'
  | 'answer'
  | 'overturn'

/** The village has to do something. */
export const toMend = ['open', 'fixing', 'returned'] as const satisfies readonly ProblemState[]
/** Seen and not over yet. */
export const standing = ['reported', ...toMend, 'review'] as const satisfies readonly ProblemState[]

/** A problem, found, fixed, verified (domain.md part 8). Who fixes never verifies. */
export const problemCase: CaseKind<ProblemState, ProblemMove> = {
  name: 'problem',
  initial: 'none',
  states: {
    none: '未记录',
    reported: '待核实',
    open: '待整改',
    fixing: '整改中',
    review: '待复查',
    returned: '退回重改',
    closed: '已销号',
    invalid: '不属实',
    duplicate: '重复',
  },
  moves: {
    note: { label: '记录问题', from: ['none'], to: 'open' },
    report: { label: '反映问题', from: ['none'], to: 'reported' },
    confirm: { label: '核实', from: ['reported'], to: 'open' },
    invalidate: { label: '认定不属实', from: ['reported', 'open'], to: 'invalid', needsReason: true },
    merge: { label: '并入已有问题', from: ['reported', 'open'], to: 'duplicate' },
    start: { label: '开始整改', from: ['open', 'returned'], to: 'fixing' },
    askExtension: { label: '申请延期', from: toMend, needsReason: true },
    extend: { label: '同意延期', from: toMend, notByAuthorOf: ['askExtension'] },
    refuseExtension: {
      label: '不同意延期',
      from: toMend,
      needsReason: true,
      notByAuthorOf: ['askExtension'],
    },
    fix: { label: '报告整改完成', from: toMend, to: 'review' },
    close: { label: '销号', from: ['review'], to: 'closed', notByAuthorOf: ['fix'] },
    return: { label: '退回', from: ['review'], to: 'returned', needsReason: true, notByAuthorOf: ['fix'] },
    answer: { label: '反映人答复', from: ['closed'] },
    overturn: {
      label: '抽查推翻',
      from: ['closed'],
      to: 'returned',
      needsReason: true,
      notByAuthorOf: ['fix', 'close'],
    },
  },
}

/** False while it is not known to be a problem, or known to be none. */
export const isConfirmed = (state: ProblemState): boolean =>
  state !== 'reported' && state !== 'invalid' && state !== 'duplicate'
