import type { CaseKind } from '../case/case'

/** `new` is what it is before its first line is written; the server never stores it. */
export type PublicationState = 'new' | 'draft' | 'checked' | 'published' | 'final' | 'withdrawn'
export type PublicationMove = 'draft' | 'revise' | 'check' | 'publish' | 'finalise' | 'withdraw'

/** The life of everything the town publishes (building block "publication"); notices are its plainest use. */
export const publicationCase: CaseKind<PublicationState, PublicationMove> = {
  name: 'publication',
  initial: 'new',
  states: {
    new: '未起草',
    draft: '草稿',
    checked: '已核对',
    published: '已公布',
    final: '正式',
    withdrawn: '已撤下',
  },
  moves: {
    draft: { label: '起草', from: ['new'], to: 'draft' },
    revise: { label: '修改', from: ['draft', 'checked'], to: 'draft' },
    check: { label: '核对', from: ['draft'], to: 'checked', notByAuthorOf: ['draft', 'revise'] },
    publish: { label: '公布', from: ['checked'], to: 'published' },
    /** Only for what has a notice period. */
    finalise: { label: '确定为正式结果', from: ['published'], to: 'final' },
    withdraw: { label: '撤下', from: ['draft', 'checked', 'published'], to: 'withdrawn', needsReason: true },
  },
}
