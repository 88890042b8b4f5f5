import type { Input } from '@contract'
import { publishedEntry, submission, photoOf } from '../support/landscape'
import { shopFormOf } from '../support/street'
import { dies, freshClientId, startTown, type Someone, type Town } from '../support/town'
import { vetoOf, villagesOf } from '../support/judged'

let town: Town
let admin: Someone
let second: Someone
let cadre: Someone

beforeAll(async () => {
  town = await startTown()
  admin = await town.makeAdmin()
  second = await town.makeAdmin()
  cadre = await town.makeCadre('中西里')
})
afterAll(() => town.close())

const plan = () => admin.call('campaign.get', {})

/** The plan as it stands, with its phases' ends moved. */
async function change(ends: Readonly<Record<string, string>>, over: object = {}) {
  const { name, contestName, phases, announcedPrizeMoney, perVillage, plannedLandscapes, turn } = await plan()
  return {
    clientId: freshClientId(),
    seen: turn,
    form: {
      ...{ name, contestName, announcedPrizeMoney, perVillage, plannedLandscapes },
      phases: phases.map(({ id, from, to, tasks }) => ({ id, from, to: ends[id] ?? to, tasks })),
      ...over,
    },
    reason: '下雨，顺延三天',
  } satisfies Input<'campaign.revise'>
}

const linesOf = (subject: string) =>
  town.cloud.readAll('ledger').filter((line) => line['subject'] === subject)

describe('the plan', () => {
  it('gets other days: the public sees them at once, the cadres’ deadline moves, and the ledger says why', async () => {
    const input = await change(
      { building: '2026-06-28', assessing: '2026-07-03', results: '2026-07-05' },
      { announcedPrizeMoney: 97_500 },
    )
    await admin.call('campaign.revise', input)
    const shown = (await town.as('oVillager').call('home.get', {})).campaign
    expect(shown).toMatchObject({ turn: 1, daysLeft: 8, announcedPrizeMoney: 97_500 })
    expect(shown.phases.map(({ to }) => to)).toEqual(['2026-06-17', '2026-06-28', '2026-07-03', '2026-07-05'])
    const board = await cadre.call('cleanup.board', { villageId: town.villageId('中西里') })
    expect(board).toMatchObject({ deadline: '2026-06-28' })
    const { findings } = await admin.call('campaign.selfCheck', {})
    expect(findings.map(({ id }) => id)).not.toContain('PRIZE_SUM')
    // Sent again it is the same one change.
    expect((await admin.call('campaign.revise', input)).turn).toBe(1)
    expect(linesOf('campaign:campaign')).toMatchObject([{ action: 'campaign.revise', why: '下雨，顺延三天' }])
  })

  it('is changed by admins alone, and by one of two at once', async () => {
    const [one, two] = await Promise.all([
      change({ results: '2026-07-06' }),
      change({ results: '2026-07-07' }),
    ])
    expect(await cadre.refused('campaign.revise', one)).toBe('NO_ROLE')
    const both = await Promise.all([
      admin.refused('campaign.revise', one),
      second.refused('campaign.revise', two),
    ])
    expect(both.sort()).toEqual(['ACCEPTED', 'CHANGED_MEANWHILE'])
    expect(await admin.refused('campaign.revise', await change({ building: '2026-06-19' }))).toBe(
      'PHASE_OVER',
    )
  })

  it('keeps the day by which vetoes were proposed', async () => {
    await vetoOf(town, 'proposed', villagesOf(town)[40])
    expect(await admin.refused('campaign.revise', await change({ building: '2026-06-29' }))).toBe(
      'DEADLINE_ACTED',
    )
    expect(await admin.refused('campaign.revise', await change({ results: '2026-07-08' }))).toBe('ACCEPTED')
  })
})

describe('a village', () => {
  const row = async (villageId: string) =>
    (await admin.call('village.list', {})).items.find(({ id }) => id === villageId)
  const revise = (villageId: string, name: string, quota: number, over: object = {}) => ({
    ...{ villageId, name, quota, reason: '镇里研究决定' },
    ...over,
  })

  it('gets another task, and its cap with it, also while somebody submits', async () => {
    const villageId = town.villageId('中西里')
    for (let i = 0; i < 4; i++)
      await cadre.call('entry.submit', await submission(town, cadre, '中西里', { title: `小景${i}` }))
    const submissions = await Promise.all([1, 2, 3].map(() => submission(town, cadre, '中西里')))
    const answers = await Promise.all([
      admin.refused('village.revise', revise(villageId, '中西里', 6)),
      ...submissions.map((input) => cadre.refused('entry.submit', input)),
    ])
    expect(answers[0]).toBe('ACCEPTED')
    const taken = answers.slice(1).filter((answer) => answer === 'ACCEPTED').length
    expect(await row(villageId)).toMatchObject({ quota: 6, cap: 6, taken: 4 + taken })
    expect(taken).toBeLessThanOrEqual(2)
    expect(town.cloud.read('villages', villageId)).toMatchObject({ left: 2 - taken })
    if (taken < 2)
      expect(await cadre.refused('entry.submit', await submission(town, cadre, '中西里'))).toBe('ACCEPTED')
    // What stands above a lowered cap stays; nothing comes on top.
    await admin.call('village.revise', revise(villageId, '中西里', 4))
    expect(await row(villageId)).toMatchObject({ quota: 4, cap: 5, taken: 6 })
    expect(await cadre.refused('entry.submit', await submission(town, cadre, '中西里'))).toBe('QUOTA_REACHED')
  })

  it('gets another name, which all that is under way there carries; what was published keeps its own', async () => {
    const villageId = town.villageId('东升')
    const own = await town.makeCadre('东升')
    const entryId = await publishedEntry(town, own, admin, '东升')
    const shop = { clientId: freshClientId(), ...shopFormOf(), villageId }
    const { id: shopId } = await admin.call('shop.add', shop)
    const { items } = await admin.call('road.board', {})
    const segment = {
      clientId: freshClientId(),
      roadId: items[0]?.id ?? '',
      form: { name: '东段', from: '桥头', to: '村口', villageIds: [villageId], bodyId: villageId, post: '' },
    }
    await admin.call('segment.add', segment)
    const photoIds = [await photoOf(town, own, 'safe', villageId)]
    const itemId = (await own.call('cleanup.board', { villageId })).items[0]?.itemId ?? ''
    await own.call('cleanup.claim', { clientId: freshClientId(), villageId, itemId, photoIds })

    const input = revise(villageId, '东升新村', 3, { seen: { name: '东升', quota: 3 } })
    await admin.call('village.revise', input)
    expect(await second.refused('village.revise', { ...input, name: '新东升' })).toBe('CHANGED_MEANWHILE')
    expect(await second.refused('village.revise', revise(villageId, '中西里', 3))).toBe('VILLAGE_EXISTS')

    const villager = town.as('oVillager')
    expect(await villager.call('entry.get', { entryId })).toMatchObject({ villageName: '东升新村' })
    expect((await villager.call('home.get', {})).villages).toContainEqual(
      expect.objectContaining({ name: '东升新村' }),
    )
    expect(await admin.call('shop.get', { shopId })).toMatchObject({ villageName: '东升新村' })
    const board = await admin.call('road.board', {})
    expect(board.items[0]?.segments[0]).toMatchObject({
      bodyName: '东升新村',
      villages: [{ id: villageId, name: '东升新村' }],
    })
    expect(JSON.stringify(await own.call('me.get', {}))).toContain('东升新村 村干部')
    expect(JSON.stringify(town.cloud.readAll('cleanupItems'))).toContain('东升新村')
    expect(linesOf(`village:${villageId}`)).toHaveLength(1)
  })

  it('carries its new name also where the call died half-way and is sent again', async () => {
    const villageId = town.villageId('涌泉')
    const own = await town.makeCadre('涌泉')
    const { id } = await own.call('entry.submit', await submission(town, own, '涌泉'))
    const input = revise(villageId, '涌泉新村', 3)
    await dies(town, 'database.modifyDocument', 2, () => admin.call('village.revise', input))
    await admin.call('village.revise', input)
    expect(town.cloud.read('entries', id)).toMatchObject({ villageName: '涌泉新村' })
    expect(linesOf(`village:${villageId}`)).toHaveLength(1)
  })

  it('is carried on by the timer where that request never comes again', async () => {
    const villageId = town.villageId('辛庄')
    const own = await town.makeCadre('辛庄')
    const { id } = await own.call('entry.submit', await submission(town, own, '辛庄'))
    await dies(town, 'database.modifyDocument', 2, () =>
      admin.call('village.revise', revise(villageId, '辛庄新村', 3)),
    )
    expect(town.cloud.read('entries', id)).toMatchObject({ villageName: '辛庄' })
    town.cloud.setNow(new Date(town.cloud.now().getTime() + 11 * 60_000).toISOString())
    expect(await town.cloud.runJob('finishCalls')).toEqual({ finishCalls: '1 finished' })
    expect(town.cloud.read('entries', id)).toMatchObject({ villageName: '辛庄新村' })
    expect(await town.cloud.runJob('finishCalls')).toEqual({ finishCalls: 'nothing to do' })
  })
})
