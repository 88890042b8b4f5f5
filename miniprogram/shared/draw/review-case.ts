import type { CaseKind } from '../case/case'

export type ReviewState = 'new' | 'open' | 'published' | 'reopened'
export type ReviewMove = 'open' | 'publish' | 'reopen'

/** 现场点评 of a month. Offers and draws change what is in it only while it is open, scores also while it is corrected. */
export const reviewCase: CaseKind<ReviewState, ReviewMove> = {
  name: 'review',
  initial: 'new',
  states: { new: '未开始', open: '进行中', published: '已公布', reopened: '更正中' },
  moves: {
    open: { label: '开始点评', from: ['new'], to: 'open' },
    publish: { label: '公布名次', from: ['open', 'reopened'], to: 'published' },
    /** For scores alone: which villages it is about was public, and stays. */
    reopen: { label: '收回更正', from: ['published'], to: 'reopened', needsReason: true },
  },
}
