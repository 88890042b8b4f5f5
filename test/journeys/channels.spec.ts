import { startOfficialAccount, type StandIn } from '../../local/official-account'
import { freshClientId, Refused, startTown, type Someone, type Town } from '../support/town'

let town: Town
let account: StandIn
let admin: Someone
let second: Someone

const draftAdd = '/cgi-bin/draft/add'
const uploadCover = '/cgi-bin/material/add_material'
const minute = 60_000

beforeEach(async () => {
  account = await startOfficialAccount()
  town = await startTown({
    environment: {
      OFFICIAL_ACCOUNT_APPID: 'app',
      OFFICIAL_ACCOUNT_SECRET: 'secret',
      OFFICIAL_ACCOUNT_BASE: account.base,
      TEMPLATE_NOTICE: 'tmpl-notice title=thing4',
      TEMPLATE_PROBLEM_DUE: 'tmpl-due',
      TEMPLATE_PROBLEM_REPLY: 'tmpl-reply',
    },
  })
  admin = await town.makeAdmin()
  second = await town.makeAdmin('oSecond')
})
afterEach(async () => {
  await town.close()
  await account.close()
})

const now = () => town.cloud.now().getTime()
const pass = (minutes: number) => town.cloud.setNow(new Date(now() + minutes * minute).toISOString())
const run = (job: string) => town.cloud.runJob(job)
const one = (collection: string, id: string) => town.cloud.read(collection, id)
const sent = () =>
  town.cloud.outbox.filter(({ api }) => api === 'subscribeMessage.send').map(({ arguments: args }) => args)

async function publishedNotice(title = '关于清理村口垃圾堆的通知'): Promise<string> {
  const { id } = await admin.call('notice.draft', {
    clientId: freshClientId(),
    kind: 'announcement',
    title,
    body: '各村：\n一、总体要求。请各村抓紧清理。\n请 <b>按时</b> 完成 & 报告。',
    photoIds: [],
  })
  await second.call('notice.check', { noticeId: id })
  await admin.call('notice.publish', { noticeId: id })
  return id
}

const queue = (publicationId: string, title = '清理村口垃圾堆') =>
  admin.call('article.queue', { clientId: freshClientId(), publicationId, title })

const state = async () => {
  const [first] = (await admin.call('article.list', { limit: 20 })).items
  return first ? `${first.state}: ${first.note}` : 'none'
}

describe('the Official Account', () => {
  it('gets a published notice as a draft, once, however often it is asked for and however many timers run', async () => {
    const id = await publishedNotice()
    const [a, b] = await Promise.all([queue(id), queue(id)])
    expect(a.id).toBe(b.id)
    await Promise.all([run('sendArticles'), run('sendArticles'), run('sendArticles')])
    await run('sendArticles')
    expect(account.drafts).toHaveLength(1)
    expect(account.drafts[0]).toMatchObject({ title: '清理村口垃圾堆', thumb_media_id: 'media-1' })
    const content = String(account.drafts[0]?.['content'])
    expect(content).toContain('请 &lt;b&gt;按时&lt;/b&gt; 完成 &amp; 报告。')
    expect(content).toContain('font-weight:bold">一、总体要求。')
    expect(await state()).toBe('drafted: ')
    // One token for all of it.
    expect(account.requests.filter(({ path }) => path.includes('stable_token'))).toHaveLength(1)
  })

  it('is asked with a new token where the old one ran out, and the draft stands once', async () => {
    const first = await publishedNotice()
    await queue(first)
    await run('sendArticles')
    account.expireToken()
    await queue(await publishedNotice('第二份通知的标题'))
    await run('sendArticles')
    expect(account.drafts).toHaveLength(2)
    expect(account.requests.filter(({ path }) => path.includes('stable_token'))).toHaveLength(2)
  })

  it('that took the draft and gave no answer is not sent to again: a person looks first', async () => {
    await queue(await publishedNotice())
    account.meet(draftAdd, 'cut')
    await run('sendArticles')
    expect(await state()).toMatch(/^unclear/)
    pass(60)
    await run('sendArticles')
    expect(account.drafts).toHaveLength(1)
    const [row] = (await admin.call('article.list', { limit: 20 })).items
    const found = await second.call('article.found', { clientId: freshClientId(), articleId: row?.id ?? '' })
    expect(found.state).toBe('drafted')
  })

  it('that says nothing to be understood is not sent to again by itself, but by a person', async () => {
    await queue(await publishedNotice())
    account.meet(draftAdd, { says: '<html>bad gateway</html>' })
    await run('sendArticles')
    expect(await state()).toMatch(/^unclear/)
    expect(account.drafts).toHaveLength(0)
    const [row] = (await admin.call('article.list', { limit: 20 })).items
    await admin.call('article.retry', { clientId: freshClientId(), articleId: row?.id ?? '' })
    await run('sendArticles')
    expect(account.drafts).toHaveLength(1)
    expect(await state()).toBe('drafted: ')
  })

  it('that refuses for certain is told of in Chinese; what passes is tried again later', async () => {
    await queue(await publishedNotice())
    account.meet(draftAdd, { errcode: 45009 })
    await run('sendArticles')
    expect(await state()).toMatch(/^queued: .*明天再试/)
    await run('sendArticles')
    expect(account.requests.filter(({ path }) => path === draftAdd)).toHaveLength(1)
    account.meet(draftAdd, { errcode: 40164 })
    pass(6)
    await run('sendArticles')
    expect(await state()).toMatch(/^failed: .*白名单/)
    expect(account.drafts).toHaveLength(0)
  })

  it('takes no picture twice: a cover that came without an answer is sent again, a known one is not', async () => {
    await queue(await publishedNotice())
    account.meet(uploadCover, 'cut')
    await run('sendArticles')
    expect(await state()).toMatch(/^queued/)
    pass(6)
    account.meet(draftAdd, { errcode: 45009 })
    await run('sendArticles')
    pass(11)
    await run('sendArticles')
    expect(await state()).toBe('drafted: ')
    expect(account.requests.filter(({ path }) => path === uploadCover)).toHaveLength(2)
  })

  it('gets nothing that was withdrawn meanwhile, nothing unpublished, and nothing from people without the right', async () => {
    const id = await publishedNotice()
    await queue(id)
    await admin.call('notice.withdraw', { noticeId: id, reason: '内容有误' })
    await run('sendArticles')
    expect(await state()).toMatch(/^failed: .*撤下/)
    expect(account.drafts).toHaveLength(0)
    expect(await refusal(queue(id))).toBe('ARTICLE_UNPUBLISHED')
    const input = { clientId: freshClientId(), publicationId: id, title: '标题' }
    expect(await town.as('oVillager').refused('article.queue', input)).toBe('NO_ROLE')
    expect(await refusal(queue('nothing'))).toBe('NOT_FOUND')
  })

  it('left by a sender that died: before the draft it is sent, after it a person looks', async () => {
    const publicationId = await publishedNotice()
    const left = (id: string, handedOver: boolean) => ({
      _id: id,
      publicationId,
      title: id,
      state: 'sending',
      version: 2,
      history: [],
      queuedAt: now(),
      nextTryAt: now() - 1,
      tries: 1,
      handedOver,
      uploads: [],
      coverId: '',
      mediaId: '',
      note: '',
    })
    await town.cloud.insertMany('articles', [left('before', false), left('after', true)])
    await run('sendArticles')
    pass(10)
    await run('sendArticles')
    expect(one('articles', 'after')).toMatchObject({ state: 'unclear' })
    expect(one('articles', 'before')).toMatchObject({ state: 'drafted' })
    expect(account.drafts.map(({ title }) => title)).toEqual(['before'])
  })
})

describe('a town without an Official Account', () => {
  it('takes the article out as HTML and pictures', async () => {
    const id = await publishedNotice()
    await town.close()
    town = await startTown()
    admin = await town.makeAdmin()
    second = await town.makeAdmin('oSecond')
    const own = await publishedNotice()
    expect(await refusal(queue(own))).toBe('OFFICIAL_ACCOUNT_OFF')
    const { fileId } = await admin.call('export.article', { publicationId: own })
    expect(fileId).toMatch(/exports\/.+\.zip$/)
    expect(id).not.toBe('')
    expect((await admin.call('article.list', { limit: 20 })).connected).toBe(false)
  })
})

describe('messages', () => {
  const grant = (who: Someone, topic: 'noticePublished' | 'problemDue') =>
    who.call('message.grant', { clientId: freshClientId(), topics: [topic] })

  it('tell of a published notice each person who allowed it, once, under the town’s own keywords', async () => {
    for (let at = 0; at < 120; at++) await grant(town.as(`oReader${at}`), 'noticePublished')
    await grant(town.as('oOther'), 'problemDue')
    const id = await publishedNotice('关于开展农村人居环境整治秋季集中行动的通知')
    await Promise.all([run('tellEverybody'), run('tellEverybody')])
    await run('tellEverybody')
    await run('sendMessages')
    await run('sendMessages')
    await run('sendMessages')
    expect(sent()).toHaveLength(120)
    expect(new Set(sent().map((message) => message['touser'])).size).toBe(120)
    expect(sent()[0]).toMatchObject({
      page: `pages/notice/index?id=${id}`,
      data: { thing4: { value: '关于开展农村人居环境整治秋季集中行动的…' } },
    })
    const { topics } = await admin.call('message.ledger', {})
    expect(topics.find(({ topic }) => topic === 'noticePublished')).toMatchObject({
      sent: 120,
      left: 0,
      people: 0,
    })
  }, 60_000)

  it('tell nobody of a notice that was withdrawn before the timer ran', async () => {
    await grant(town.as('oReader'), 'noticePublished')
    const id = await publishedNotice()
    await admin.call('notice.withdraw', { noticeId: id, reason: '内容有误' })
    await run('tellEverybody')
    await run('sendMessages')
    expect(sent()).toHaveLength(0)
  })

  it('remind a village of what is due tomorrow and what is overdue, each once, and not of what is long past', async () => {
    const cadre = await town.makeCadre('中西里')
    for (let times = 0; times < 5; times++) await grant(cadre, 'problemDue')
    const villageId = town.villageId('中西里')
    const problem = (id: string, deadline: string, state = 'open') => ({
      _id: id,
      villageId,
      state,
      what: `问题${id}`,
      deadline,
      dueAt: Date.parse(`${deadline}T23:59:59.999+08:00`),
    })
    await town.cloud.insertMany('problems', [
      problem('tomorrow', '2026-06-21'),
      problem('yesterday', '2026-06-19', 'returned'),
      problem('later', '2026-06-25'),
      problem('long-past', '2026-06-10'),
      problem('closed', '2026-06-21', 'closed'),
    ])
    await Promise.all([run('remindProblems'), run('remindProblems')])
    await run('sendMessages')
    const words = sent().map(({ data }) => data as Record<string, { value: string }>)
    expect(words.map((each) => `${each['thing1']?.value} ${each['phrase2']?.value}`).sort()).toEqual([
      '问题tomorrow 明天到期',
      '问题yesterday 已经超期',
    ])
    await run('remindProblems')
    await run('sendMessages')
    expect(sent()).toHaveLength(2)
  })

  it('say to a person what may still be told, and to staff only numbers', async () => {
    const reader = town.as('oReader')
    await grant(reader, 'noticePublished')
    await grant(reader, 'noticePublished')
    const { topics } = await reader.call('message.mine', {})
    expect(topics).toEqual([
      { topic: 'noticePublished', left: 2 },
      { topic: 'problemDue', left: 0 },
      { topic: 'problemReply', left: 0 },
    ])
    expect(await reader.refused('message.ledger', {})).toBe('NO_ROLE')
    expect(JSON.stringify(await admin.call('message.ledger', {}))).not.toContain('oReader')
    expect(one('messageGrants', 'oReader:noticePublished')).toMatchObject({ left: 2 })
  })
})

async function refusal(asked: Promise<unknown>): Promise<string> {
  try {
    await asked
    return 'ACCEPTED'
  } catch (error) {
    return error instanceof Refused ? error.code : String(error)
  }
}
