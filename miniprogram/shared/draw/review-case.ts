import type { CaseKind } from '../case/case'

export type ReviewState = 'new' | 'open' | 'published'
export type ReviewMove = 'open' | 'publish'

/** 现场点评 of a month. Offers, draws and scores change what is in it, only while it is open. */
export const reviewCase: CaseKind<ReviewState, ReviewMove> = {
  name: 'review',
  initial: 'new',
  states: { new: '未开始', open: '进行中', published: '已公布' },
  moves: {
    open: { label: '开始点评', from: ['new'], to: 'open' },
    publish: { label: '公布名次', from: ['open'], to: 'published' },
  },
}
