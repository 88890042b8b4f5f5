import type { InferOutput } from 'valibot'
import { articleCase } from '@shared/article/article-case'
import type { queueArticle } from '@shared/article/schema'
import { decideMove, newCase } from '@shared/case/case'
import type { ArticleRow } from '@contract'
import type { Call } from '../../core/call'
import { officialAccount } from '../../core/official-account/client'
import { demandPublished } from '../../core/official-account/load'
import { articleHtml, articleText } from '../../core/official-account/text'
import { articles } from '../../core/records/article'
import { campaignId, campaigns } from '../../core/records/campaign'
import type { Publication } from '../../core/records/publication'
import { demand, found, refuseCall } from '../../core/refusal-error'
import { articleRow } from './view'

/** WeChat takes fewer than 20,000 characters of HTML; a picture's address there is some 200 long. */
const mostCharacters = 20_000
const addressLength = 250

/**
 * Queues what is published for the Official Account's drafts. One article for each publishing: asked for again it answers
 * the one there is. @throws OFFICIAL_ACCOUNT_OFF, ARTICLE_UNPUBLISHED, ARTICLE_TOO_LONG
 */
export async function queue(
  call: Call,
  { clientId, title }: InferOutput<typeof queueArticle>,
  shown: Publication,
): Promise<ArticleRow> {
  demandPublished(shown)
  if (!officialAccount()) refuseCall('OFFICIAL_ACCOUNT_OFF')
  const { demo } = found(await campaigns.get(campaignId), '个活动')
  const html = articleHtml(articleText(shown, demo), () => 'x'.repeat(addressLength))
  if (html.length >= mostCharacters) refuseCall('ARTICLE_TOO_LONG')
  const _id = `${shown.type}:${shown._id}:${shown.version}`
  const article = {
    _id,
    ...demand(decideMove(articleCase, newCase(articleCase), 'queue', call.move({ clientId }))),
    publicationId: shown._id,
    title,
    queuedAt: call.now,
    nextTryAt: call.now,
    tries: 0,
    handedOver: false,
    uploads: [],
    coverId: '',
    mediaId: '',
    note: '',
  }
  if (!(await articles.insert(article))) return articleRow(found(await articles.get(_id), '篇文章'))
  call.record({ subject: `article:${_id}`, facts: { title } })
  return articleRow(article)
}
