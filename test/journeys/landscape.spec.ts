import { photoOf, publishedEntry, submission } from '../support/landscape'
import { freshClientId, startTown, type Someone, type Town } from '../support/town'

let town: Town
let admin: Someone
let cadre: Someone
let villager: Someone

beforeAll(async () => {
  town = await startTown()
  admin = await town.makeAdmin()
  cadre = await town.makeCadre('中西里')
  villager = town.as('oVillager')
}, 60_000)
afterAll(() => town.close())

const stored = (collection: string) => town.cloud.readAll(collection).length
const village = (name: string) => town.cloud.readAll('villages').find((it) => it['name'] === name)

describe('a landscape on its way', () => {
  it('goes from a cadre to the gallery, with its number and its history', async () => {
    const input = await submission(town, cadre, '中西里')
    const submitted = await cadre.call('entry.submit', input)
    expect(submitted).toMatchObject({
      state: 'submitted',
      villageName: '中西里',
      form: { title: '碾盘会客厅' },
    })
    expect(await villager.refused('entry.get', { entryId: submitted.id })).toBe('NOT_FOUND')

    const published = await admin.call('entry.publish', { entryId: submitted.id })
    expect(published).toMatchObject({ state: 'published', number: 101 })
    expect(published.history.map((line) => line.label)).toEqual(['提交', '公布'])

    const detail = await villager.call('entry.get', { entryId: submitted.id })
    expect(detail).toMatchObject({ number: 101, title: '碾盘会客厅', votes: 0, voting: { state: 'none' } })
    expect(detail.photos.map((photo) => photo.stage)).toEqual(['before', 'after'])
    const { items } = await villager.call('entry.list', {})
    expect(items.map((card) => card.id)).toContain(submitted.id)
    expect(await villager.call('home.get', {})).toMatchObject({ numbers: { landscapes: 1 } })
  })

  it('goes back with a reason, is mended, and keeps its place and number', async () => {
    const id = await publishedEntry(town, cadre, admin, '中西里')
    const before = village('中西里')
    expect(await admin.refused('entry.return', { entryId: id, reason: '  ' })).toBe('INVALID_INPUT')
    const returned = await admin.call('entry.return', { entryId: id, reason: '建成照片看不清' })
    expect(returned).toMatchObject({ state: 'returned', returnedReason: '建成照片看不清' })
    expect(await villager.refused('entry.get', { entryId: id })).toBe('NOT_FOUND')

    const {
      clientId,
      villageId: _,
      ...form
    } = await submission(town, cadre, '中西里', { title: '碾盘会客厅（新）' })
    await cadre.call('entry.revise', { entryId: id, clientId, ...form })
    const again = await admin.call('entry.publish', { entryId: id })
    expect(again).toMatchObject({ number: returned.number, form: { title: '碾盘会客厅（新）' } })
    expect(village('中西里')).toMatchObject({ left: before?.['left'], published: before?.['published'] })
  })

  it('frees its place when it is withdrawn', async () => {
    const before = Number(village('中西里')?.['left'])
    const id = await publishedEntry(town, cadre, admin, '中西里')
    expect(village('中西里')).toMatchObject({ left: before - 1 })
    await cadre.call('entry.withdraw', { entryId: id, reason: '要重做' })
    expect(village('中西里')).toMatchObject({ left: before })
    expect(await cadre.refused('entry.withdraw', { entryId: id })).toBe('WRONG_STATE')
  })
})

describe('one submission', () => {
  it('sent many times makes one entry', async () => {
    const other = await town.makeCadre('东升')
    const input = await submission(town, other, '东升')
    const [entries, ledger] = [stored('entries'), stored('ledger')]
    const answers = await Promise.all(Array.from({ length: 8 }, () => other.call('entry.submit', input)))
    expect(new Set(answers.map((answer) => answer.id)).size).toBe(1)
    expect([stored('entries'), stored('ledger')]).toEqual([entries + 1, ledger + 1])
    expect(village('东升')).toMatchObject({ left: 4 })
  })

  it('cannot take a photo that another entry shows', async () => {
    const other = await town.makeCadre('石匣峪')
    const first = await submission(town, other, '石匣峪')
    await other.call('entry.submit', first)
    const left = village('石匣峪')?.['left']
    const second = await submission(town, other, '石匣峪', { photos: first.photos })
    expect(await other.refused('entry.submit', second)).toBe('PHOTO_IN_USE')
    expect(village('石匣峪')?.['left']).toBe(left)
  })

  it('is refused, and changes nothing, whatever is wrong with it', async () => {
    const good = await submission(town, cadre, '中西里')
    const before = [stored('entries'), stored('ledger'), village('中西里')]
    const stranger = town.as('oStranger')
    const theirs = await photoOf(town, stranger)
    const unsafe = await photoOf(town, cadre, 'unsafe')
    const elsewhere = await photoOf(town, cadre, 'safe', town.villageId('东升'))
    const after = 'after' as const
    expect(await villager.refused('entry.submit', good)).toBe('NO_ROLE')
    expect(await cadre.refused('entry.submit', { ...good, villageId: town.villageId('东升') })).toBe(
      'NOT_YOUR_VILLAGE',
    )
    for (const change of [
      { photos: [] },
      { title: '长'.repeat(25) },
      { area: '60' },
      { villageId: undefined },
      { state: 'published' },
      { openid: 'oSomebodyElse' },
    ])
      expect(await cadre.refused('entry.submit', { ...good, ...change } as never)).toBe('INVALID_INPUT')
    const withPhoto = (photoId: string) => ({ ...good, photos: [{ photoId, stage: after }] })
    expect(await cadre.refused('entry.submit', withPhoto('nothere'))).toBe('PHOTO_MISSING')
    expect(await cadre.refused('entry.submit', withPhoto(theirs))).toBe('PHOTO_MISSING')
    expect(await cadre.refused('entry.submit', withPhoto(elsewhere))).toBe('PHOTO_OF_ANOTHER_VILLAGE')
    expect(await cadre.refused('entry.submit', withPhoto(unsafe))).toBe('PHOTOS_UNSAFE')
    expect(await cadre.refused('entry.submit', { ...good, story: '这里有违禁内容' })).toBe('TEXT_NOT_ALLOWED')
    expect(await cadre.refused('entry.fly' as never, {} as never)).toBe('UNKNOWN_ACTION')
    expect(await cadre.refused('constructor' as never, {} as never)).toBe('UNKNOWN_ACTION')
    expect([stored('entries'), stored('ledger'), village('中西里')]).toEqual(before)
    await cadre.call('entry.submit', good)
  })
})

describe('the quota', () => {
  it('holds when two cadres of 辛庄 submit 50 entries at once: exactly 5 stay', async () => {
    const cadres = [await town.makeCadre('辛庄'), await town.makeCadre('辛庄')] as const
    const inputs = await Promise.all(
      Array.from({ length: 50 }, async (_, i) => {
        const who = i % 2 ? cadres[0] : cadres[1]
        return { who, input: await submission(town, who, '辛庄', { title: `作品 ${i}` }) }
      }),
    )
    const codes = await Promise.all(inputs.map(({ who, input }) => who.refused('entry.submit', input)))
    expect(codes.filter((code) => code === 'ACCEPTED')).toHaveLength(5)
    expect(codes.filter((code) => code === 'QUOTA_REACHED')).toHaveLength(45)
    const standing = town.cloud.readAll('entries').filter((entry) => entry['villageName'] === '辛庄')
    expect(standing).toHaveLength(5)
    expect(village('辛庄')).toMatchObject({
      left: 0,
      taken: expect.arrayContaining(standing.map((it) => it._id)) as unknown,
    })
    expect((await cadres[0].call('entry.mine', { villageId: town.villageId('辛庄') })).items).toHaveLength(5)
  })
})

describe('the desk', () => {
  it('publishes once, refuses the second time, and answers a repeated request as before', async () => {
    const other = await town.makeCadre('泉头')
    const { id } = await other.call('entry.submit', await submission(town, other, '泉头'))
    const clientId = freshClientId()
    await admin.call('entry.publish', { entryId: id, clientId })
    expect(await admin.call('entry.publish', { entryId: id, clientId })).toMatchObject({ state: 'published' })
    expect(await admin.refused('entry.publish', { entryId: id })).toBe('WRONG_STATE')
    expect(village('泉头')).toMatchObject({ published: 1 })
  })

  it('lets one of many simultaneous publishers win', async () => {
    const other = await town.makeCadre('苗庄')
    const { id } = await other.call('entry.submit', await submission(town, other, '苗庄'))
    const codes = await Promise.all(
      Array.from({ length: 10 }, () => admin.refused('entry.publish', { entryId: id })),
    )
    expect(codes.filter((code) => code === 'ACCEPTED')).toHaveLength(1)
    expect(village('苗庄')).toMatchObject({ published: 1 })
  })

  it('publishes no photo that was not found safe', async () => {
    const other = await town.makeCadre('前西里')
    const photoId = await photoOf(town, other, 'checking')
    const input = await submission(town, other, '前西里', { photos: [{ photoId, stage: 'after' }] })
    const { id } = await other.call('entry.submit', input)
    expect(await admin.refused('entry.publish', { entryId: id })).toBe('PHOTOS_UNCHECKED')
  })

  it('names who did what to staff and to the village, and to nobody else', async () => {
    const id = await publishedEntry(town, cadre, admin, '中西里')
    const villageId = town.villageId('中西里')
    const histories = [
      (await cadre.call('entry.mine', { villageId })).items,
      (await admin.call('entry.desk', { state: 'published', limit: 50 })).items,
    ].map((items) => items.find((entry) => entry.id === id)?.history ?? [])
    for (const history of histories)
      expect(history.map((line) => line.by)).toEqual([
        expect.stringContaining('cadre') as string,
        expect.stringContaining('管理员') as string,
      ])
    const seen = JSON.stringify([
      await villager.call('entry.get', { entryId: id }),
      await villager.call('village.get', { villageId }),
      await villager.call('home.get', {}),
    ])
    for (const person of town.cloud.readAll('people'))
      expect(seen.includes(String(person['name']))).toBe(false)
    await cadre.call('entry.withdraw', { entryId: id })
  })

  it('is closed to villagers and cadres, and a cadre cannot withdraw another village’s entry', async () => {
    const other = await town.makeCadre('后西里')
    const { id } = await other.call('entry.submit', await submission(town, other, '后西里'))
    for (const someone of [villager, cadre, other]) {
      expect(await someone.refused('entry.publish', { entryId: id })).toBe('NO_ROLE')
      expect(await someone.refused('entry.desk', {})).toBe('NO_ROLE')
    }
    expect(await cadre.refused('entry.withdraw', { entryId: id })).toBe('NOT_YOUR_VILLAGE')
    expect(await villager.refused('entry.withdraw', { entryId: id })).toBe('NO_ROLE')
    expect(await cadre.refused('entry.mine', { villageId: town.villageId('后西里') })).toBe(
      'NOT_YOUR_VILLAGE',
    )
  })
})

describe('the code of an entry', () => {
  it('is made once, for published entries only', async () => {
    const other = await town.makeCadre('梭背岭')
    const { id } = await other.call('entry.submit', await submission(town, other, '梭背岭'))
    expect(await villager.refused('entry.code', { entryId: id })).toBe('NOT_FOUND')
    await admin.call('entry.publish', { entryId: id })
    const first = await villager.call('entry.code', { entryId: id })
    const asked = town.cloud.outbox.length
    expect(await villager.call('entry.code', { entryId: id })).toEqual(first)
    expect(town.cloud.outbox).toHaveLength(asked)
  })
})

describe('the gallery', () => {
  it('gives every published entry exactly once, in every order, page by page, also while new ones arrive', async () => {
    const builder = await town.makeCadre('柳枝峪')
    for (let i = 0; i < 5; i++) await publishedEntry(town, builder, admin, '柳枝峪')
    for (const order of ['newest', 'random', 'votes'] as const) {
      const expected = town.cloud.readAll('entries').filter((entry) => entry['state'] === 'published')
      const seen: string[] = []
      for (let cursor: string | undefined, first = true; first || cursor; first = false) {
        const page = await villager.call('entry.list', { order, limit: 3, ...(cursor ? { cursor } : {}) })
        seen.push(...page.items.map((card) => card.id))
        cursor = page.next
      }
      expect(seen).toHaveLength(new Set(seen).size)
      expect([...seen].sort()).toEqual(expected.map((entry) => entry._id).sort())
    }
  })

  it('shows nothing private', async () => {
    const { items } = await villager.call('entry.list', { limit: 50 })
    const detail = await villager.call('entry.get', { entryId: items[0]?.id ?? '' })
    const home = await villager.call('home.get', {})
    const text = JSON.stringify([items, detail, home])
    for (const person of town.cloud.readAll('people')) expect(text.includes(String(person._id))).toBe(false)
    for (const word of ['submittedBy', 'history', 'owner', 'sha256', 'taken', 'desk'])
      expect(text.includes(`"${word}":`)).toBe(false)
  })
})
