import type { Input } from '../../../typings/contract'
import type { ChaosTown } from '../town'
import { admin, cadreOf, driver, isIn, textOf, women, type Driver } from './driver'

const notice = {
  kind: 'announcement',
  title: '关于集中清理村口的通知',
  body: '请各村本周内清理村口的杂物，完成以后拍照上报，谢谢配合。',
} as const

type Until = 'draft' | 'checked' | 'published'

export async function aNotice(town: ChaosTown, until: Until): Promise<string> {
  const { id: noticeId } = await town.call(women, 'notice.draft', { clientId: town.clientId(), ...notice })
  if (until === 'draft') return noticeId
  await town.call(admin, 'notice.check', { noticeId, clientId: town.clientId() })
  if (until === 'published') await town.call(women, 'notice.publish', { noticeId, clientId: town.clientId() })
  return noticeId
}

const example = async (town: ChaosTown): Promise<Input<'exposure.draft'>> => ({
  clientId: town.clientId(),
  kind: 'good',
  title: '村口变了样',
  text: '杂物清走了，种上了花，路灯也亮了。',
  villageId: town.villageId('中西里'),
  place: '村口',
  photoIds: [await town.photo(women)],
  beforeIds: [],
})

async function anExample(town: ChaosTown, until: Until): Promise<string> {
  const { id: exposureId } = await town.call(women, 'exposure.draft', await example(town))
  if (until === 'draft') return exposureId
  await town.call(admin, 'exposure.check', { exposureId, clientId: town.clientId() })
  if (until === 'published')
    await town.call(women, 'exposure.publish', { exposureId, clientId: town.clientId() })
  return exposureId
}

/** A bad example the village may still answer. */
const answerable = (town: ChaosTown) =>
  town.one(
    'publications',
    (each) => each['type'] === 'exposure' && each['kind'] === 'bad' && each['state'] === 'checked',
  )

/** An article whose handing over to WeChat went as said. */
export async function anArticle(town: ChaosTown, state?: 'failed' | 'unclear'): Promise<string> {
  const publicationId = await aNotice(town, 'published')
  const queued = { clientId: town.clientId(), publicationId, title: '集中清理村口' }
  const { id: articleId } = await town.call(admin, 'article.queue', queued)
  if (!state) return articleId
  town.account?.meet('/cgi-bin/draft/add', state === 'failed' ? { errcode: 45166 } : 'cut')
  await town.cloud.runJob('sendArticles')
  town.one('articles', (each) => each._id === articleId && each['state'] === state)
  return articleId
}

/** What the town says to everybody: notices, examples, articles of the Official Account. */
export const words: readonly Driver[] = [
  driver('notice.draft', async (town) => ({
    openid: women,
    input: { clientId: town.clientId(), ...notice, photoIds: [await town.photo(women)] },
  })),
  driver('notice.revise', async (town) => ({
    openid: women,
    input: {
      noticeId: await aNotice(town, 'checked'),
      clientId: town.clientId(),
      ...notice,
      title: '关于清理村口的补充通知',
      photoIds: [await town.photo(women)],
    },
  })),
  driver('notice.check', async (town) => ({
    openid: admin,
    input: { noticeId: await aNotice(town, 'draft'), clientId: town.clientId() },
  })),
  driver('notice.publish', async (town) => ({
    openid: women,
    input: { noticeId: await aNotice(town, 'checked'), clientId: town.clientId() },
  })),
  driver('notice.withdraw', (town) => {
    const shown = town.one('publications', (each) => each['type'] === 'notice' && isIn('published')(each))
    return {
      openid: women,
      input: { noticeId: String(shown._id), clientId: town.clientId(), reason: '日期写错了' },
    }
  }),
  driver('exposure.draft', async (town) => ({ openid: women, input: await example(town) })),
  driver('exposure.revise', async (town) => ({
    openid: women,
    input: { ...(await example(town)), exposureId: await anExample(town, 'checked'), title: '村口大变样' },
  })),
  driver('exposure.check', async (town) => ({
    openid: admin,
    input: { exposureId: await anExample(town, 'draft'), clientId: town.clientId() },
  })),
  driver('exposure.publish', async (town) => ({
    openid: women,
    input: { exposureId: await anExample(town, 'checked'), clientId: town.clientId() },
  })),
  driver('exposure.withdraw', async (town) => ({
    openid: women,
    input: {
      exposureId: await anExample(town, 'published'),
      clientId: town.clientId(),
      reason: '照片不是这个村的',
    },
  })),
  driver('exposure.reply', (town) => {
    const shown = answerable(town)
    return {
      openid: cadreOf(town, textOf(shown, 'villageId')),
      input: { exposureId: String(shown._id), clientId: town.clientId(), text: '当天下午已经清走了。' },
    }
  }),
  driver('article.queue', async (town) => ({
    openid: admin,
    input: {
      clientId: town.clientId(),
      publicationId: await aNotice(town, 'published'),
      title: '集中清理村口',
    },
  })),
  ...(
    [
      ['article.retry', 'failed'],
      ['article.found', 'unclear'],
      ['article.drop', 'unclear'],
    ] as const
  ).map(([action, state]) =>
    driver(action, async (town) => ({
      openid: admin,
      input: { articleId: await anArticle(town, state), clientId: town.clientId() },
    })),
  ),
]
