import type { CaseKind } from '../case/case'

export type ArticleState = 'none' | 'queued' | 'sending' | 'drafted' | 'failed' | 'unclear' | 'dropped'
export type ArticleMove =
  'queue' | 'claim' | 'postpone' | 'arrive' | 'fail' | 'lose' | 'retry' | 'found' | 'drop'

/**
 * An article on its way into the Official Account's drafts (domain.md part 11). Where no answer came after the draft was
 * handed over nobody knows whether it is there: only a person who looked sends it again.
 */
export const articleCase: CaseKind<ArticleState, ArticleMove> = {
  name: 'article',
  initial: 'none',
  states: {
    none: '未送',
    queued: '等待送出',
    sending: '正在送出',
    drafted: '已在草稿箱',
    failed: '没有送成',
    unclear: '不知道送到没有',
    dropped: '不送了',
  },
  moves: {
    queue: { label: '送到公众号', from: ['none'], to: 'queued' },
    claim: { label: '开始送出', from: ['queued'], to: 'sending' },
    postpone: { label: '过一会儿再送', from: ['sending'], to: 'queued' },
    arrive: { label: '送到草稿箱', from: ['sending'], to: 'drafted' },
    fail: { label: '没有送成', from: ['sending'], to: 'failed', needsReason: true },
    lose: { label: '没有回音', from: ['sending'], to: 'unclear', needsReason: true },
    retry: { label: '再送一次', from: ['failed', 'unclear'], to: 'queued' },
    found: { label: '在草稿箱里看到了', from: ['unclear'], to: 'drafted' },
    drop: { label: '不送了', from: ['queued', 'failed', 'unclear'], to: 'dropped' },
  },
}
