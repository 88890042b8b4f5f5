import { articleCase, type ArticleMove } from '@shared/article/article-case'
import type { ArticleRow } from '@contract'
import type { Call } from '../../core/call'
import { moveCase } from '../../core/case-store'
import { articles, type Article } from '../../core/records/article'
import { found } from '../../core/refusal-error'
import { articleRow } from './view'

export const loadArticle = async ({ articleId }: { articleId: string }): Promise<Article> =>
  found(await articles.get(articleId), '篇文章')

/** A person's own move of an article: tried again it begins with all its tries. */
export const byPerson =
  (move: ArticleMove) =>
  async (call: Call, { clientId }: { clientId: string }, article: Article): Promise<ArticleRow> => {
    const fresh = move === 'retry' ? { tries: 0, nextTryAt: call.now } : {}
    const request = call.move({ clientId })
    const moved = await moveCase(articles, articleCase, article, move, request, { ...fresh, note: '' })
    if (moved.changed) call.record({ subject: `article:${article._id}` })
    return articleRow(moved.record)
  }
