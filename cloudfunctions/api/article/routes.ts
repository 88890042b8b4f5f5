import * as schema from '@shared/article/schema'
import type { ArticleContract } from '@contract'
import { staff } from '../../core/guards'
import { loadShown } from '../../core/official-account/load'
import { reads, writes, type Routes } from '../../core/router'
import { list } from './list'
import { byPerson, loadArticle } from './moves'
import { queue } from './queue'

const ofArticle = { input: schema.moveArticle, subject: loadArticle, allow: staff }

export const articleRoutes: Routes<keyof ArticleContract> = {
  'article.queue': writes('article.queue', {
    input: schema.queueArticle,
    subject: loadShown,
    allow: staff,
    publishes: { title: '标题' },
    run: queue,
  }),
  'article.list': reads('article.list', { input: schema.listArticles, allow: staff, run: list }),
  'article.retry': writes('article.retry', { ...ofArticle, run: byPerson('retry') }),
  'article.found': writes('article.found', { ...ofArticle, run: byPerson('found') }),
  'article.drop': writes('article.drop', { ...ofArticle, run: byPerson('drop') }),
}
