import type { CaseKind } from '../case/case'

/** What can be wrong with a fix, in the plan's words: 虚假、敷衍、表面、不到位. */
export const faults = {
  fake: '虚假整改',
  perfunctory: '敷衍整改',
  surface: '表面整改',
  incomplete: '整改不到位',
} as const
export type Fault = keyof typeof faults
export const faultIds = Object.keys(faults) as Fault[]

export type AccountabilityState = 'none' | 'proposed' | 'confirmed' | 'dismissed'
export type AccountabilityMove = 'propose' | 'confirm' | 'dismiss'

/** A fix that was none: proposed by who looked, confirmed by another (domain.md part 8). */
export const accountabilityCase: CaseKind<AccountabilityState, AccountabilityMove> = {
  name: 'accountability',
  initial: 'none',
  states: { none: '未记录', proposed: '待确认', confirmed: '已确认', dismissed: '不成立' },
  moves: {
    propose: { label: '提出', from: ['none'], to: 'proposed' },
    confirm: { label: '确认', from: ['proposed'], to: 'confirmed', notByAuthorOf: ['propose'] },
    dismiss: {
      label: '认定不成立',
      from: ['proposed'],
      to: 'dismissed',
      needsReason: true,
      notByAuthorOf: ['propose'],
    },
  },
}
