import { newClientId } from './ids'
import { call } from './cloud'

export const queueArticle = (publicationId: string, title: string) =>
  call('article.queue', { clientId: newClientId(), publicationId, title })
export const listArticles = (cursor?: string) =>
  call('article.list', { limit: 20, ...(cursor ? { cursor } : {}) })

export type PersonsMove = 'retry' | 'found' | 'drop'
export const moveArticle = (move: PersonsMove, articleId: string) =>
  call(`article.${move}`, { clientId: newClientId(), articleId })
