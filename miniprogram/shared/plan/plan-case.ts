import type { CaseKind } from '../case/case'

export type PlanState = 'none' | 'filed' | 'returned' | 'accepted'
export type PlanMove = 'file' | 'return' | 'accept'

/**
 * The concrete plan of one responsible body (plan, 二、（一）谋划阶段). One that nobody filed yet is `none` and not stored;
 * while it is written it lies on the phone.
 */
export const planCase: CaseKind<PlanState, PlanMove> = {
  name: 'plan',
  initial: 'none',
  states: { none: '未报', filed: '待审核', returned: '已退回', accepted: '已通过' },
  moves: {
    file: { label: '上报', from: ['none', 'filed', 'returned'], to: 'filed' },
    return: {
      label: '退回',
      from: ['filed', 'accepted'],
      to: 'returned',
      needsReason: true,
      notByAuthorOf: ['file'],
    },
    accept: { label: '通过', from: ['filed'], to: 'accepted', notByAuthorOf: ['file'] },
  },
}
