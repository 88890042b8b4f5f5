import type { CaseKind } from '../case/case'

export type VetoState =
  'none' | 'proposed' | 'verified' | 'confirmed' | 'dismissed' | 'appealed' | 'upheld' | 'cleared'
export type VetoMove = 'propose' | 'verify' | 'confirm' | 'dismiss' | 'appeal' | 'uphold' | 'clear'

/**
 * 一票否决 (domain.md part 6). At the deadline the town's timer proposes it with the items that are not accepted; an
 * inspector verifies on the spot with photos; another person confirms; who decides an appeal did not confirm.
 */
export const vetoCase: CaseKind<VetoState, VetoMove> = {
  name: 'veto',
  initial: 'none',
  states: {
    none: '没有提出',
    proposed: '已提出，待核实',
    verified: '已核实，待确认',
    confirmed: '已确认',
    dismissed: '不予否决',
    appealed: '申诉中',
    upheld: '维持否决',
    cleared: '申诉成立，已解除',
  },
  moves: {
    propose: { label: '提出', from: ['none'], to: 'proposed' },
    verify: { label: '现场核实', from: ['proposed'], to: 'verified', needsReason: true },
    confirm: { label: '确认', from: ['verified'], to: 'confirmed', notByAuthorOf: ['verify'] },
    dismiss: { label: '不予否决', from: ['proposed', 'verified'], to: 'dismissed', needsReason: true },
    appeal: { label: '申诉', from: ['confirmed'], to: 'appealed', needsReason: true },
    uphold: {
      label: '维持',
      from: ['appealed'],
      to: 'upheld',
      needsReason: true,
      notByAuthorOf: ['confirm', 'appeal'],
    },
    clear: {
      label: '解除',
      from: ['appealed'],
      to: 'cleared',
      needsReason: true,
      notByAuthorOf: ['confirm', 'appeal'],
    },
  },
}

/** States in which the veto stands: worst grade, and no prize for the village's works. */
export const vetoStands = (state: VetoState): boolean =>
  state === 'confirmed' || state === 'appealed' || state === 'upheld'

/** States in which somebody has to decide first: no result can be final before. */
export const vetoOpen = (state: VetoState): boolean =>
  state === 'proposed' || state === 'verified' || state === 'appealed'
