import { heldWords } from '@shared/privacy/held-text'
import { submission } from '../support/landscape'
import { reportOf } from '../support/problems'
import { freshClientId, startTown, type Someone, type Town } from '../support/town'

jest.setTimeout(60_000)

const minute = 60_000
let town: Town
let admin: Someone
let women: Someone
let cadre: Someone
let villageId: string

const guest = () => town.as('oGuest')
const now = () => town.cloud.now().getTime()
const pass = (ms: number) => town.cloud.setNow(new Date(now() + ms).toISOString())
const down = (is: boolean) => town.cloud.setApiDown('security.msgSecCheck', is)
const recheck = () => town.cloud.runJob('recheckTexts')
const held = () => town.cloud.readAll('heldTexts').filter(({ state }) => state === 'waiting')
const all = () => JSON.stringify(['entries', 'problems', 'plans'].map((name) => town.cloud.readAll(name)))

beforeEach(async () => {
  town = await startTown()
  admin = await town.makeAdmin()
  women = await town.make({ role: 'office', office: 'women' })
  cadre = await town.makeCadre('中西里')
  villageId = town.villageId('中西里')
})
afterEach(() => town.close())

const plan = (what: string) => ({
  clientId: freshClientId(),
  bodyId: villageId,
  items: [
    { id: 'a1', what, person: '张三', phase: 'building' as const, from: '2026-06-18', to: '2026-06-24' },
  ],
})
const chain = (post: string) => ({
  clientId: freshClientId(),
  villageId,
  link: 'leader' as const,
  name: '王镇长',
  post,
  from: '2026-06-18',
  reason: '分工调整',
})
const notice = (title: string) => ({
  clientId: freshClientId(),
  kind: 'announcement' as const,
  title,
  body: '请各村在本周内把村口打扫干净。',
  photoIds: [],
})

describe('a text the machine finds wanting', () => {
  it('is refused with its field, and nothing is written', async () => {
    const bad = '含违禁的话'
    const refused = await Promise.all([
      cadre.refused('entry.submit', await submission(town, cadre, '中西里', { story: bad })),
      guest().refused('problem.report', await reportOf(town, guest(), { what: bad })),
      cadre.refused('plan.file', plan(bad)),
      admin.refused('responsibility.assign', chain(bad)),
    ])
    expect(new Set(refused)).toEqual(new Set(['TEXT_NOT_ALLOWED']))
    expect(all()).not.toContain(bad)
    expect(town.cloud.readAll('heldTexts')).toEqual([])
    await expect(cadre.call('plan.file', plan(bad))).rejects.toThrow('要做的事里有不适合公开的内容')
  })
})

describe('while the check is down', () => {
  beforeEach(() => down(true))
  const chainOf = async () => (await guest().call('village.get', { villageId })).chain[0]

  it('keeps the text, shows it to nobody, and shows it by itself once the check is back', async () => {
    await admin.call('responsibility.assign', chain('包村领导、副镇长'))
    expect(await chainOf()).toMatchObject({ post: '' })
    pass(5 * minute)
    await recheck()
    expect(held()).toMatchObject([{ tries: 2, kind: 'responsibility' }])
    down(false)
    await recheck()
    expect(await chainOf()).toMatchObject({ post: '' })
    pass(10 * minute)
    await recheck()
    expect(held()).toEqual([])
    expect(await chainOf()).toMatchObject({ post: '包村领导、副镇长' })
  })

  it('puts it on the desk, where another person lets it through', async () => {
    await cadre.call('plan.file', plan('清理三大堆'))
    await women.call('plan.accept', { bodyId: villageId, clientId: freshClientId() })
    expect(await guest().call('village.get', { villageId })).not.toHaveProperty('plan')
    expect((await women.call('text.queue', {})).items).toEqual([])
    pass(15 * minute)
    const [item] = (await women.call('text.queue', {})).items
    expect(item).toMatchObject({ kind: 'plan', text: '清理三大堆', villageName: '中西里' })
    expect((await women.call('me.get', {})).todo).toContainEqual(
      expect.objectContaining({ kind: 'textsToReview', count: 1 }),
    )
    expect(await cadre.refused('text.review', { textId: item?.id ?? '', verdict: 'safe' })).toBe('NO_ROLE')
    const both = [women, admin].map((who) =>
      who.refused('text.review', { textId: item?.id ?? '', verdict: 'safe' }),
    )
    expect((await Promise.all(both)).sort()).toEqual(['ACCEPTED', 'TEXT_SETTLED'])
    expect((await guest().call('village.get', { villageId })).plan?.items[0]?.what).toBe('清理三大堆')
    // The same words again were read already.
    expect(await cadre.refused('plan.file', plan('清理三大堆'))).not.toBe('TEXT_REFUSED')
    expect(held()).toEqual([])
  })

  it('returns what a person refuses to its author with the reason; other words are another text', async () => {
    await cadre.call('plan.file', plan('说了不该说的'))
    pass(15 * minute)
    const [item] = (await women.call('text.queue', {})).items
    const refusal = { textId: item?.id ?? '', verdict: 'refused' as const }
    expect(await women.refused('text.review', refusal)).toBe('INVALID_INPUT')
    await women.call('text.review', { ...refusal, reason: '点了户主的名' })
    expect((await cadre.call('text.mine', {})).items).toMatchObject([{ reason: '点了户主的名' }])
    expect((await cadre.call('me.get', {})).todo).toContainEqual(
      expect.objectContaining({ kind: 'textsReturned', count: 1 }),
    )
    await women.call('plan.return', { bodyId: villageId, reason: '请改写', clientId: freshClientId() })
    expect(await cadre.refused('plan.file', plan('说了不该说的'))).toBe('TEXT_REFUSED')
    down(false)
    await cadre.call('plan.file', plan('打扫主街'))
    await women.call('plan.accept', { bodyId: villageId, clientId: freshClientId() })
    expect((await guest().call('village.get', { villageId })).plan?.items[0]?.what).toBe('打扫主街')
    expect((await cadre.call('text.mine', {})).items).toEqual([])
  })

  it('publishes no notice unread, whoever checked it', async () => {
    const { id: noticeId } = await women.call('notice.draft', notice('关于打扫卫生的通知'))
    await admin.call('notice.check', { noticeId })
    expect(await women.refused('notice.publish', { noticeId })).toBe('TEXT_UNCHECKED')
    expect((await guest().call('notice.list', {})).items).toEqual([])
    pass(15 * minute)
    const [item] = (await women.call('text.queue', {})).items
    expect(await admin.refused('text.review', { textId: item?.id ?? '', verdict: 'safe' })).toBe(
      'SECOND_PERSON_NEEDED',
    )
    await women.call('text.review', { textId: item?.id ?? '', verdict: 'safe' })
    await women.call('notice.publish', { noticeId })
    expect((await guest().call('notice.list', {})).items).toHaveLength(1)
  })

  it('lets who publishes a landscape read it, and nobody what was refused', async () => {
    const one = await cadre.call('entry.submit', await submission(town, cadre, '中西里'))
    const two = await cadre.call('entry.submit', await submission(town, cadre, '中西里', { title: '另一处' }))
    expect(held()).toHaveLength(2)
    await admin.call('entry.publish', { entryId: one.id })
    expect(held()).toHaveLength(1)
    await women.call('text.review', {
      textId: String(held()[0]?._id),
      verdict: 'refused',
      reason: '有广告',
    })
    expect(await admin.refused('entry.publish', { entryId: two.id })).toBe('TEXT_REFUSED')
  })

  it('says in public that words are being read, where something must be said', async () => {
    down(false)
    const { id: entryId } = await cadre.call('entry.submit', await submission(town, cadre, '中西里'))
    await admin.call('entry.publish', { entryId })
    await admin.call('vote.window', {
      opensAt: now(),
      closesAt: now() + 86_400_000,
      perDay: 3,
      tally: 'live',
      reason: '开始投票',
    })
    await guest().call('vote.cast', { entryId })
    down(true)
    await admin.call('vote.void', { entryId, day: '2026-06-20', reason: '同一时间大量投票' })
    expect((await guest().call('vote.voided', {})).items).toMatchObject([{ count: 1, reason: heldWords }])
    down(false)
    pass(5 * minute)
    await recheck()
    expect((await guest().call('vote.voided', {})).items).toMatchObject([{ reason: '同一时间大量投票' }])
  })
})
