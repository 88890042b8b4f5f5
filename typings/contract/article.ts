import type { InferInput } from 'valibot'
import type { ArticleState } from '../../miniprogram/shared/article/article-case'
import type * as schema from '../../miniprogram/shared/article/schema'
import type { Page } from './common'

/** An article for the Official Account, as staff see it. */
export interface ArticleRow {
  readonly id: string
  readonly publicationId: string
  readonly title: string
  readonly state: ArticleState
  /** What stands in its way, in words. */
  readonly note: string
  readonly queuedAt: number
}

export interface ArticleContract {
  /** Hands a published notice or example over to the Official Account's drafts; a job sends it. */
  'article.queue': { input: InferInput<typeof schema.queueArticle>; output: ArticleRow }
  'article.list': {
    input: InferInput<typeof schema.listArticles>
    /** Whether the town's Official Account is connected at all. */
    output: Page<ArticleRow> & { readonly connected: boolean }
  }
  'article.retry': { input: InferInput<typeof schema.moveArticle>; output: ArticleRow }
  /** A person saw it in the drafts. */
  'article.found': { input: InferInput<typeof schema.moveArticle>; output: ArticleRow }
  'article.drop': { input: InferInput<typeof schema.moveArticle>; output: ArticleRow }
}
