import type { ArticleMove, ArticleState } from '@shared/article/article-case'
import type { CaseRecord } from '@shared/case/case'
import type { Moment } from '@shared/kernel/days'
import { Collection } from '../store/collection'

/** A publication on its way into the Official Account's drafts. `_id` is the publication and its version: sent once. */
export interface Article extends CaseRecord<ArticleState, ArticleMove> {
  readonly _id: string
  readonly publicationId: string
  readonly title: string
  readonly queuedAt: Moment
  readonly nextTryAt: Moment
  /** Tries since a person last asked for one. */
  readonly tries: number
  /** True from just before the draft is handed over: without an answer nobody knows then. */
  readonly handedOver: boolean
  /** Pictures WeChat has already, by file id: none is sent twice. */
  readonly uploads: readonly { readonly fileId: string; readonly url: string }[]
  /** WeChat's id of the cover, '' until it is there. */
  readonly coverId: string
  /** WeChat's id of the draft. */
  readonly mediaId: string
  readonly note: string
}

/** WeChat's token of the Official Account, kept until shortly before it runs out. Private. */
export interface AccountToken {
  readonly _id: 'officialAccount'
  readonly token: string
  readonly expiresAt: Moment
}

export const articles = new Collection<Article>({
  name: 'articles',
  indexes: [
    { fields: { state: 1, nextTryAt: 1 } },
    { fields: { queuedAt: -1, _id: -1 } },
    { fields: { 'history.at': -1 } },
  ],
})
export const accountTokens = new Collection<AccountToken>({ name: 'accountTokens', indexes: [] })
