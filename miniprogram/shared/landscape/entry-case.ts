import type { CaseKind } from '../case/case'

export type EntryState = 'draft' | 'submitted' | 'published' | 'returned' | 'withdrawn'
export type EntryMove = 'submit' | 'revise' | 'publish' | 'return' | 'withdraw'

/** Whether an entry holds one of its village's places: a new state has to say so. */
const places: Readonly<Record<EntryState, boolean>> = {
  draft: false,
  submitted: true,
  published: true,
  returned: true,
  withdrawn: false,
}
export const held = (Object.keys(places) as EntryState[]).filter((state) => places[state])

/** The life of an entry (domain.md part 2). A draft lives on the phone; the server knows it from `submit` on. */
export const entryCase: CaseKind<EntryState, EntryMove> = {
  name: 'entry',
  initial: 'draft',
  states: {
    draft: '草稿',
    submitted: '待审核',
    published: '已公布',
    returned: '已退回',
    withdrawn: '已撤回',
  },
  moves: {
    submit: { label: '提交', from: ['draft'], to: 'submitted' },
    revise: { label: '修改后重新提交', from: ['submitted', 'returned'], to: 'submitted' },
    publish: { label: '公布', from: ['submitted'], to: 'published' },
    return: { label: '退回', from: ['submitted', 'published'], to: 'returned', needsReason: true },
    withdraw: { label: '撤回', from: held, to: 'withdrawn' },
  },
}
