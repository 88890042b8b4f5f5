import type { CaseKind } from '../case/case'

export type JudgingState = 'setup' | 'training' | 'judging' | 'closed'
export type JudgingMove = 'train' | 'assign' | 'close' | 'reopen'

/** The judging of the contest (domain.md part 4): training on anchors first, then the routes, then closed. */
export const judgingCase: CaseKind<JudgingState, JudgingMove> = {
  name: 'judging',
  initial: 'setup',
  states: { setup: '准备中', training: '统一培训', judging: '评分中', closed: '已截止' },
  moves: {
    train: { label: '开始培训', from: ['setup'], to: 'training' },
    assign: { label: '分配作品', from: ['training'], to: 'judging' },
    close: { label: '截止评分', from: ['judging'], to: 'closed' },
    reopen: { label: '重新开放评分', from: ['closed'], to: 'judging', needsReason: true },
  },
}

export type SheetState = 'blank' | 'valid' | 'voided'
export type SheetMove = 'submit' | 'void'

/** A judge's sheet is handed in once; afterwards only an admin voids it, with a reason. */
export const sheetCase: CaseKind<SheetState, SheetMove> = {
  name: 'sheet',
  initial: 'blank',
  states: { blank: '未填', valid: '有效', voided: '已作废' },
  moves: {
    submit: { label: '交表', from: ['blank'], to: 'valid' },
    void: { label: '作废', from: ['valid'], to: 'voided', needsReason: true, notByAuthorOf: ['submit'] },
  },
}
