import { aliasOf } from '../../cloudfunctions/core/alias'
import { readGrids } from '../../cloudfunctions/documents/workbook/excel'
import { answersFor, householdOf } from '../support/homes'
import { photoOf, publishedEntry } from '../support/landscape'
import { whereNamed } from '../support/persons'
import { reportOf } from '../support/problems'
import { edit, freshClientId, startTown, type Someone, type Town } from '../support/town'
import { stored } from '../support/workbook'

jest.setTimeout(60_000)

const minute = 60_000
const day = 24 * 60 * minute
let town: Town
let admin: Someone
let poverty: Someone
let discipline: Someone
let cadre: Someone
let villager: Someone
let entryId: string
let reportId: string

const now = () => town.cloud.now().getTime()
const pass = (ms: number) => town.cloud.setNow(new Date(now() + ms).toISOString())
const run = (name: string) => town.cloud.runJob(name)
const erased = async () => {
  pass(5 * minute)
  await run('eraseData')
}
const one = (collection: string, id: string) => town.cloud.read(collection, id)

/** Every text of a stored workbook, sheet by sheet. */
async function textsIn(fileId: string): Promise<Readonly<Record<string, string[]>>> {
  const grids = await readGrids(await stored(town, fileId))
  if (!grids.ok) throw new Error(grids.code)
  return Object.fromEntries(
    grids.value.map(({ name, rows }) => [
      name,
      rows.flatMap(({ cells }) => [...cells.values()].map(({ text }) => text)),
    ]),
  )
}

beforeAll(async () => {
  town = await startTown()
  admin = await town.makeAdmin()
  await town.makeAdmin('oSecond')
  poverty = await town.make({ role: 'office', office: 'poverty' })
  discipline = await town.make({ role: 'office', office: 'discipline' })
  cadre = await town.makeCadre('中西里')
  villager = town.as('oVillager')
  entryId = await publishedEntry(town, cadre, admin, '中西里')
  await admin.call('vote.window', {
    opensAt: now(),
    closesAt: now() + 20 * day,
    perDay: 3,
    tally: 'live',
    reason: '开始投票',
  })
  await villager.call('vote.cast', { entryId })
  reportId = (await villager.call('problem.report', await reportOf(town, villager))).id
  await villager.call('message.grant', { clientId: freshClientId(), topics: ['noticePublished'] })
  await photoOf(town, villager)
})
afterAll(() => town.close())

describe('what the town holds about a villager', () => {
  it('is shown with what for, how long, and what becomes of it', async () => {
    const { holdings, roles, erasure } = await villager.call('privacy.mine', {})
    expect({ roles, erasure }).toEqual({ roles: false, erasure: undefined })
    expect(holdings.map(({ name }) => name).sort()).toEqual(
      ['办理记录', '反映的问题', '投票', '消息提醒', '照片'].sort(),
    )
    for (const { why, kept, lines } of holdings) {
      expect(why && kept).toBeTruthy()
      expect(lines.length).toBeGreaterThan(0)
    }
    const problems = holdings.find(({ name }) => name === '反映的问题')
    expect(problems?.lines[0]?.words).toContain('路边堆着一大堆垃圾')
    expect((await town.as('oNobody').call('privacy.mine', {})).holdings).toEqual([])
  })

  it('is taken out as a workbook, which is gone after its days', async () => {
    const { fileId, rows } = await villager.call('export.mine', {})
    const sheets = await textsIn(fileId)
    expect(rows).toBeGreaterThan(4)
    expect(Object.keys(sheets)).toEqual(['我的数据', '说明'])
    expect(sheets['我的数据']?.join()).toContain('路边堆着一大堆垃圾')
    expect(JSON.stringify(sheets)).not.toContain('oAdmin')
    pass(8 * day)
    await run('forget')
    expect(town.cloud.readAll('exportFiles')).toEqual([])
    expect(String(await stored(town, fileId))).toContain('没有这个文件')
  })
})

describe('an erasure', () => {
  it('leaves nobody named, the report to be mended and the vote to be counted', async () => {
    const asked = { clientId: freshClientId() }
    expect(await villager.call('privacy.erase', asked)).toMatchObject({ state: 'asked' })
    expect(await villager.call('privacy.erase', asked)).toMatchObject({ state: 'asked' })
    await erased()
    await erased()
    expect(whereNamed(town.cloud, villager.openid)).toEqual({})
    expect(one('erasures', aliasOf(villager.openid))).toMatchObject({ state: 'done', openid: '' })
    expect(one('problems', reportId)).toMatchObject({ reporter: '', what: '路边堆着一大堆垃圾' })
    expect(
      town.cloud.readAll('photos').filter(({ owner }) => owner === aliasOf(villager.openid)),
    ).toHaveLength(1)
    expect((await town.as('oGuest').call('entry.get', { entryId })).votes).toBe(1)
    await run('repairVotes')
    expect((await town.as('oGuest').call('entry.get', { entryId })).votes).toBe(1)
  })

  it('keeps one vote a person also for who comes back', async () => {
    expect(await villager.refused('vote.cast', { entryId })).toBe('ALREADY_VOTED')
    expect((await villager.call('privacy.mine', {})).erasure).toMatchObject({ state: 'done' })
  })

  it('ends roles at once, keeps the second pair of eyes, and is done by a run that died half-way', async () => {
    const writer = await town.make({ role: 'office', office: 'women' }, 'oWriter')
    const notice = await writer.call('notice.draft', {
      clientId: freshClientId(),
      kind: 'announcement',
      title: '关于打扫卫生的通知',
      body: '请各村在本周内把村口打扫干净。',
      photoIds: [],
    })
    await writer.call('privacy.erase', { clientId: freshClientId() })
    expect(await writer.refused('notice.desk', {})).toBe('NO_ROLE')
    // Killed after the people's record and before the rest: the next run finds what is left.
    pass(5 * minute)
    await town.cloud.insertMany('messages', [
      { _id: 'late:oWriter', to: 'oWriter', state: 'queued', queuedAt: now() },
    ])
    await erased()
    await erased()
    expect(whereNamed(town.cloud, 'oWriter')).toEqual({})
    const { createdBy, history } = one('publications', notice.id) as never as {
      createdBy: string
      history: { by: string }[]
    }
    expect([createdBy, history[0]?.by]).toEqual([aliasOf('oWriter'), aliasOf('oWriter')])
    await admin.call('notice.check', { noticeId: notice.id })
  })
})

describe('a household', () => {
  const number = '7'
  let id: string

  beforeAll(async () => {
    const villageId = town.villageId('中西里')
    const supervisor = await town.make({ role: 'supervisor', villageId })
    const household = householdOf(villageId, number, {
      head: '孙老实',
      phone: '13955556666',
      needs: '腿脚不便',
    })
    id = household._id
    await town.cloud.insertMany('households', [{ ...household }])
    await supervisor.call('householdScore.submit', {
      clientId: freshClientId(),
      householdId: id,
      answers: answersFor(80),
      note: '孙老实家灶台油腻',
      filledAt: now(),
    })
    const [score] = town.cloud.readAll('householdScores').filter(({ householdId }) => householdId === id)
    const voided = { at: now(), reason: '打成了孙老实家隔壁' }
    await edit(town, 'householdScores', String(score?._id), { voided })
  })

  it('is handed its own data by the poverty office, and by nobody else', async () => {
    expect(await cadre.refused('export.household', { householdId: id })).toBe('NO_ROLE')
    const { fileId } = await poverty.call('export.household', { householdId: id })
    const text = JSON.stringify(await textsIn(fileId))
    for (const word of ['孙老实', '13955556666', '腿脚不便', '灶台油腻', '家隔壁'])
      expect(text).toContain(word)
  })

  it('is taken out of the register; the points of its scores stay', async () => {
    const input = { clientId: freshClientId(), householdId: id, reason: '户主本人到镇里提出，核对过身份证' }
    expect(await cadre.refused('privacy.eraseHousehold', input)).toBe('NO_ROLE')
    await poverty.call('privacy.eraseHousehold', input)
    await erased()
    await erased()
    expect(await poverty.call('privacy.eraseHousehold', input)).toMatchObject({ state: 'done' })
    expect(one('households', id)).toBeUndefined()
    const everything = JSON.stringify(
      ['households', 'householdScores', 'helps', 'reboundTasks', 'photos'].map((name) =>
        town.cloud.readAll(name),
      ),
    )
    expect(everything).not.toMatch(/孙老实|13955556666|腿脚不便|灶台油腻/)
    const [score] = town.cloud.readAll('householdScores').filter(({ householdId }) => householdId === id)
    expect(score).toMatchObject({ score: { total: 8000 }, note: '' })
  })
})

describe('who looked at a register', () => {
  it('stands on the ledger, and a villager’s reading of public pages does not', async () => {
    const villageId = town.villageId('中西里')
    await town.cloud.insertMany('households', [{ ...householdOf(villageId, '8') }])
    const before = town.cloud.readAll('accesses').length
    await cadre.call('household.list', { villageId })
    await villager.call('village.get', { villageId })
    expect(await cadre.refused('household.get', { householdId: `${town.villageId('辛庄')}:1` })).not.toBe(
      'ACCEPTED',
    )
    expect(town.cloud.readAll('accesses')).toHaveLength(before + 1)
    const { items } = await discipline.call('ledger.list', { kind: 'looked', personId: cadre.openid })
    expect(items[0]).toMatchObject({ what: '看农户台账', about: '中西里', rows: 1, personId: cadre.openid })
    const done = await discipline.call('ledger.list', { kind: 'done', day: '2026-06-20' })
    expect(done.items.map(({ what }) => what)).toContain('公布作品')
    expect(await cadre.refused('ledger.list', { kind: 'looked' })).toBe('NO_ROLE')
  })
})

describe('retention', () => {
  it('forgets who reported once it is long over, and keeps what is not', async () => {
    const reporter = town.as('oReporter')
    const over = (await reporter.call('problem.report', await reportOf(town, reporter))).id
    const open = (await reporter.call('problem.report', await reportOf(town, reporter))).id
    const inspector = await town.make({ role: 'inspector', office: 'discipline' })
    await inspector.call('problem.invalidate', {
      problemId: over,
      reason: '现场没有看到',
      clientId: freshClientId(),
    })
    pass(181 * day)
    await run('forget')
    await run('forget')
    expect(one('problems', over)).toMatchObject({ reporter: '' })
    expect(JSON.stringify(one('problems', over))).not.toContain('oReporter')
    expect(one('problems', open)).toMatchObject({ reporter: 'oReporter' })
  })
})

describe('an erasure of admins', () => {
  it('never leaves the town without an admin, also where both go at once', async () => {
    const both = [admin, town.as('oSecond')]
    const codes = await Promise.all(
      both.map((each) => each.refused('privacy.erase', { clientId: freshClientId() })),
    )
    expect(codes.filter((code) => code === 'ACCEPTED')).toHaveLength(1)
    expect(['LAST_ADMIN', 'BUSY']).toContain(codes.find((code) => code !== 'ACCEPTED'))
    expect(
      town.cloud.readAll('people').filter(({ grants }) => JSON.stringify(grants).includes('admin')),
    ).toHaveLength(1)
    const left = both[codes.indexOf('ACCEPTED') === 0 ? 1 : 0] as Someone
    await erased()
    await erased()
    expect(await left.refused('privacy.erase', { clientId: freshClientId() })).toBe('LAST_ADMIN')
  })
})
