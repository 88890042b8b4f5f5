import type { CaseKind } from '../case/case'

export type DrawState = 'new' | 'committing' | 'revealing' | 'drawn' | 'voided'
export type DrawMove = 'open' | 'closeCommits' | 'draw' | 'void'

/** A draw: commits, then secrets, then the machine's pick. It is never undone in silence: a voided one stays public. */
export const drawCase: CaseKind<DrawState, DrawMove> = {
  name: 'draw',
  initial: 'new',
  states: { new: '未开始', committing: '等待交底', revealing: '等待亮数', drawn: '已抽出', voided: '已作废' },
  moves: {
    open: { label: '开始抽取', from: ['new'], to: 'committing' },
    closeCommits: { label: '截止交底', from: ['committing'], to: 'revealing' },
    draw: { label: '抽出', from: ['revealing'], to: 'drawn' },
    void: { label: '作废', from: ['committing', 'revealing', 'drawn'], to: 'voided', needsReason: true },
  },
}
