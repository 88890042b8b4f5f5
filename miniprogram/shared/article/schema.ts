import * as v from 'valibot'
import { clientId, cursor, id, pageLimit, text } from '../kernel/fields'

/** WeChat's limit for an article's title (platform.md, Official Account). */
export const TITLE_MOST = 32

export const queueArticle = v.strictObject({
  clientId,
  publicationId: id('内容'),
  title: text('标题', TITLE_MOST, 2),
})
export const listArticles = v.strictObject({ cursor, limit: pageLimit })
export const moveArticle = v.strictObject({ clientId, articleId: id('文章') })
