import { articleCase, type ArticleMove } from '@shared/article/article-case'
import { bySystem } from '@shared/cleanup/veto-moves'
import { moveCase } from '../core/case-store'
import { passes, type Answer } from '../core/official-account/answer'
import * as account from '../core/official-account/client'
import { articleHtml, articleText, digestOf } from '../core/official-account/text'
import { getFile } from '../core/platform'
import { articles, type Article } from '../core/records/article'
import { campaignId, campaigns } from '../core/records/campaign'
import { publications, type Publication } from '../core/records/publication'
import { RefusalError } from '../core/refusal-error'
import { command } from '../core/store/sdk'
import cover from '../../miniprogram/assets/logo.png'
import { mostTries, sendingMs } from './delivery'
import { always, any, type Job } from './job'

const minute = 60_000

/**
 * Hands queued articles to the Official Account's drafts. Pictures WeChat took are remembered, so a later try sends only
 * what is missing; a draft that was handed over without an answer is never handed over again by itself.
 */
export const sendArticles: Job = {
  due: always,
  signs: (_, now) => ({ ask: [any(articles, dueAt(now))] }),
  async run(now) {
    const waiting = await articles.find(dueAt(now), { order: [['nextTryAt', 'asc']], limit: 5 })
    const results: string[] = []
    for (const article of waiting) results.push(await one(article, now))
    return waiting.length ? results.join(', ') : undefined
  },
}

const dueAt = (now: number) => ({ state: command.in(['queued', 'sending']), nextTryAt: command.lte(now) })

async function one(article: Article, now: number): Promise<string> {
  try {
    if (article.state === 'sending') return await afterCrash(article, now)
    const claimed = await move(article, 'claim', now, {
      tries: article.tries + 1,
      nextTryAt: now + sendingMs,
      handedOver: false,
    })
    return await send(claimed, now)
  } catch (error) {
    // Another timer, or a person, was first.
    if (error instanceof RefusalError) return 'elsewhere'
    throw error
  }
}

const afterCrash = async (article: Article, now: number) =>
  article.handedOver
    ? settle(article, 'lose', now, '送出以后程序中断了')
    : settle(article, 'postpone', now, '上次没有送完')

async function send(article: Article, now: number): Promise<string> {
  const connected = account.officialAccount()
  if (!connected) return settle(article, 'fail', now, '镇里还没有接上公众号')
  const [publication, campaign] = await Promise.all([
    publications.get(article.publicationId),
    campaigns.get(campaignId),
  ])
  if (publication?.state !== 'published') return settle(article, 'fail', now, '原来的内容已经撤下')
  const text = articleText(publication, campaign?.demo ?? false)
  const ready = await withPictures(connected, article, text.pictures, publication, now)
  if ('kind' in ready) return refusedOr(article, ready, 'postpone', now)
  const address = new Map(ready.uploads.map(({ fileId, url }) => [fileId, url]))
  const draft = {
    title: article.title,
    author: text.author.slice(0, 8),
    digest: digestOf(text),
    content: articleHtml(text, (fileId) => address.get(fileId)),
    thumb_media_id: ready.coverId,
    need_open_comment: 0,
  } as const
  const { _id, version } = article
  if (!(await articles.update({ _id, version, state: 'sending' }, { handedOver: true }))) return 'elsewhere'
  const answer = await account.addDraft(connected, draft, now)
  if (answer.kind !== 'done') return refusedOr(article, answer, 'lose', now)
  await move(article, 'arrive', now, { mediaId: answer.value, note: '' })
  return 'drafted'
}

type Failed = Exclude<Answer<string>, { kind: 'done' }>

/** A refusal that passes, or a picture without an answer, is tried again; the draft itself without one is not. */
function refusedOr(
  article: Article,
  answer: Failed,
  unknown: 'postpone' | 'lose',
  now: number,
): Promise<string> {
  if (answer.kind === 'unknown') return settle(article, unknown, now, answer.note)
  // Code 0: no token could be had, so nothing was asked of WeChat.
  const again = passes(answer) || answer.code === 0
  return settle(article, again ? 'postpone' : 'fail', now, answer.note)
}

async function settle(
  article: Article,
  to: 'postpone' | 'fail' | 'lose',
  now: number,
  note: string,
): Promise<string> {
  const step = to === 'postpone' && article.tries >= mostTries ? 'fail' : to
  const nextTryAt = now + 5 * minute * 2 ** Math.max(0, article.tries - 1)
  await move(article, step, now, { note, nextTryAt, handedOver: false }, note)
  return step
}

async function move(
  article: Article,
  name: ArticleMove,
  at: number,
  also: Partial<Article>,
  reason?: string,
) {
  const request = { by: bySystem, at, ...(reason ? { reason } : {}) }
  return (await moveCase(articles, articleCase, article, name, request, also)).record
}

/** Pictures and cover as WeChat keeps them; each is written down as soon as it is there. */
async function withPictures(
  connected: NonNullable<ReturnType<typeof account.officialAccount>>,
  article: Article,
  wanted: readonly string[],
  publication: Publication,
  now: number,
): Promise<Pick<Article, 'uploads' | 'coverId'> | Failed> {
  const { _id, version } = article
  let { uploads, coverId } = article
  for (const fileId of wanted) {
    if (uploads.some((upload) => upload.fileId === fileId)) continue
    const answer = await account.uploadPicture(connected, await pictureOf(fileId, publication), now)
    if (answer.kind !== 'done') return answer
    uploads = [...uploads, { fileId, url: answer.value }]
    await articles.update({ _id, version }, { uploads: command.set(uploads) })
  }
  if (!coverId) {
    const [first] = wanted
    const picture = first ? await pictureOf(first, publication) : { name: 'cover.png', bytes: cover }
    const answer = await account.uploadCover(connected, picture, now)
    if (answer.kind !== 'done') return answer
    coverId = answer.value
    await articles.update({ _id, version }, { coverId })
  }
  return { uploads, coverId }
}

/** WeChat takes pictures under 1 MB; of a larger one the small copy. */
const mostBytes = 1_000_000

async function pictureOf(fileId: string, { photos }: Publication): Promise<account.Picture> {
  const name = fileId.split('/').pop() ?? 'picture.jpg'
  const bytes = await getFile(fileId)
  if (bytes.length < mostBytes) return { name, bytes }
  const thumb = photos.find(({ display }) => display === fileId)?.thumb ?? fileId
  return { name, bytes: await getFile(thumb) }
}
