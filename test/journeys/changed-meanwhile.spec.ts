import { householdOf } from '../support/homes'
import { photoOf, submission } from '../support/landscape'
import { addShop, shopFormOf } from '../support/street'
import { fixOf, reportOf } from '../support/problems'
import { freshClientId, startTown, type Someone, type Town } from '../support/town'

jest.setTimeout(60_000)

let town: Town
let admin: Someone
let second: Someone
let cadre: Someone
let mate: Someone
let inspector: Someone
let villageId: string

beforeAll(async () => {
  town = await startTown()
  admin = await town.makeAdmin()
  second = await town.make({ role: 'admin' })
  cadre = await town.makeCadre('中西里')
  mate = await town.makeCadre('中西里')
  inspector = await town.make({ role: 'inspector', office: 'women' })
  villageId = town.villageId('中西里')
})
afterAll(() => town.close())

const photo = (who: Someone) => photoOf(town, who, 'safe', villageId)
const ledger = (action: string) => town.cloud.readAll('ledger').filter((line) => line['action'] === action)

/** What was filled without a network against what others did meanwhile: refused by name, and written by who insists. */
describe('a record that changed since the phone saw it', () => {
  it('a revision does not go over another cadre’s, unless it names the version it goes over', async () => {
    const { id: entryId, version } = await cadre.call('entry.submit', await submission(town, cadre, '中西里'))
    const revision = async (who: Someone, title: string, seen: number | undefined) => {
      const { villageId: _village, ...form } = await submission(town, who, '中西里', { title })
      return { ...form, entryId, seen }
    }
    const offline = await revision(cadre, '离线改的名字', version)
    const other = await mate.call('entry.revise', await revision(mate, '同事改的名字', version))
    expect(await cadre.refused('entry.revise', offline)).toBe('CHANGED_MEANWHILE')
    expect(town.cloud.readAll('entries')).toMatchObject([{ form: { title: '同事改的名字' } }])

    const insisted = await cadre.call('entry.revise', { ...offline, seen: other.version })
    expect(insisted.form.title).toBe('离线改的名字')
    // The answer was lost: the same request again is no conflict with what it did itself, nor with what came after.
    await mate.call('entry.revise', await revision(mate, '又改了', insisted.version))
    expect(await cadre.refused('entry.revise', { ...offline, seen: other.version })).toBe('ACCEPTED')
    expect(ledger('entry.revise')).toHaveLength(3)
    expect(town.cloud.readAll('entries')).toMatchObject([{ form: { title: '又改了' } }])
  })

  it('a verdict is about the claim that was looked at, not about a later one', async () => {
    const item = { villageId, itemId: 'waste' }
    const claim = async (seen?: number) =>
      cadre.call('cleanup.claim', {
        ...item,
        clientId: freshClientId(),
        photoIds: [await photo(cadre)],
        seen,
      })
    const { version: seen } = await claim(0)
    await claim(seen)
    const accept = { ...item, clientId: freshClientId(), seen }
    expect(await inspector.refused('cleanup.accept', accept)).toBe('CHANGED_MEANWHILE')
    expect(await inspector.refused('cleanup.accept', { ...accept, seen: 2 })).toBe('ACCEPTED')
    const late = { ...item, clientId: freshClientId(), photoIds: [await photo(mate)], seen: 2 }
    expect(await mate.refused('cleanup.claim', late)).toBe('CHANGED_MEANWHILE')
  })

  it('a fix from before a return is not taken for the fix that was asked for', async () => {
    const { id: problemId } = await admin.call('problem.report', await reportOf(town, admin))
    const words = { clientId: freshClientId(), problemId }
    const { version: seen } = await inspector.call('problem.confirm', { ...words, deadline: '2026-06-27' })
    const offline = { ...(await fixOf(town, mate, problemId)), seen }
    await cadre.call('problem.fix', await fixOf(town, cadre, problemId))
    await inspector.call('problem.return', { ...words, clientId: freshClientId(), reason: '还有一半' })
    expect(await mate.refused('problem.fix', offline)).toBe('CHANGED_MEANWHILE')
    const now = (await mate.call('problem.get', { problemId })).version
    expect(await mate.refused('problem.fix', { ...offline, seen: now })).toBe('ACCEPTED')
  })

  it('progress and facts say who came first too', async () => {
    town.cloud.setNow('2026-06-16T09:00:00+08:00')
    const item = { id: 'i1', what: '清理柴草堆', person: '刘长河', phase: 'building' as const }
    const items = [{ ...item, from: '2026-06-18', to: '2026-06-21' }]
    await cadre.call('plan.file', { bodyId: villageId, items, clientId: freshClientId(), seen: 0 })
    const report = () => ({
      bodyId: villageId,
      itemId: 'i1',
      state: 'done' as const,
      clientId: freshClientId(),
      seen: 0,
    })
    const { items: reported } = await mate.call('plan.report', report())
    expect(await cadre.refused('plan.report', report())).toBe('CHANGED_MEANWHILE')
    expect(await cadre.refused('plan.report', { ...report(), seen: reported[0]?.turn })).toBe('ACCEPTED')

    const household = householdOf(villageId, '001')
    await town.cloud.insertMany('households', [{ ...household }])
    const facts = {
      householdId: household._id,
      number: '001',
      kind: 'poor' as const,
      clientId: freshClientId(),
      seen: household.updatedAt,
    }
    await mate.call('household.revise', { ...facts, head: '王大勇' })
    expect(await cadre.refused('household.revise', { ...facts, head: '王小勇' })).toBe('CHANGED_MEANWHILE')
    expect(town.cloud.readAll('households')).toMatchObject([{ head: '王大勇' }])
  })
})

/** Two of the town's staff write over one record: the later one is told, and writes over it only by naming what stands. */
describe('what one wrote over is told to the other', () => {
  const again = () => ({ clientId: freshClientId() })

  it('a shop’s facts, filled at its door without a network', async () => {
    const { id: shopId, version: seen } = await addShop(town, inspector, { name: '两人改的店' })
    const facts = (over: object) => ({
      ...again(),
      shopId,
      seen,
      ...shopFormOf({ name: '两人改的店', ...over }),
    })
    const offline = facts({ phone: '13900000001' })
    const other = await second.call('shop.revise', facts({ phone: '13900000002' }))
    expect(await inspector.refused('shop.revise', offline)).toBe('CHANGED_MEANWHILE')
    expect(await cadre.refused('shop.revise', offline)).toBe('NO_ROLE')
    expect((await inspector.call('shop.get', { shopId })).phone).toBe('13900000002')
    const insisted = { ...offline, seen: other.version }
    await inspector.call('shop.revise', insisted)
    // Its answer was lost: the facts are there, and nothing is in conflict with itself.
    expect(await inspector.refused('shop.revise', insisted)).toBe('ACCEPTED')
    const at = (phone: string) => ({ ...facts({ phone }), seen: undefined })
    const both = [inspector, second].map((who, n) => who.refused('shop.revise', at(`1390000001${n}`)))
    expect(new Set([...(await Promise.all(both)), 'ACCEPTED', 'CHANGED_MEANWHILE']).size).toBe(2)
  })

  it('what is said of an exhibit, but not that somebody found it broken', async () => {
    const form = { title: '文化墙', kind: 'wall', theme: 'model', roadId: 'hanlai', place: '路口' }
    const whole = { ...form, bodyId: 'publicity' }
    const photoIds = [await photoOf(town, admin)]
    const add = { ...again(), state: 'standing' as const, form: whole, photoIds }
    const { id: exhibitId, version: seen } = await admin.call('exhibit.add', add)
    const revise = (title: string, of = seen) => ({
      ...again(),
      exhibitId,
      seen: of,
      form: { ...whole, title },
      photoIds,
    })
    await inspector.call('exhibit.damage', {
      ...again(),
      exhibitId,
      what: '掉漆',
      photoIds: [await photoOf(town, inspector)],
    })
    const other = await second.call('exhibit.revise', revise('事迹墙'))
    const offline = revise('好人墙')
    expect(await admin.refused('exhibit.revise', offline)).toBe('CHANGED_MEANWHILE')
    expect((await admin.call('exhibit.get', { exhibitId })).title).toBe('事迹墙')
    await admin.call('exhibit.revise', { ...offline, seen: other.version })
    expect(await admin.refused('exhibit.revise', { ...offline, seen: other.version })).toBe('ACCEPTED')
    expect((await admin.call('exhibit.get', { exhibitId })).title).toBe('好人墙')
  })

  it('a notice that is still a draft', async () => {
    const form = {
      kind: 'announcement' as const,
      title: '清理柴草堆的通知',
      body: '请各村在月底以前完成清理。',
    }
    const { id: noticeId, version: seen } = await admin.call('notice.draft', { ...again(), ...form })
    const edit = (title: string) => ({ ...again(), ...form, noticeId, seen, title })
    const other = await second.call('notice.revise', edit('清理柴草堆的补充通知'))
    const mine = edit('清理柴草堆的紧急通知')
    expect(await admin.refused('notice.revise', mine)).toBe('CHANGED_MEANWHILE')
    expect((await admin.call('notice.record', { noticeId })).form.title).toBe('清理柴草堆的补充通知')
    await admin.call('notice.revise', { ...mine, seen: other.version })
    expect((await second.call('notice.record', { noticeId })).form.title).toBe('清理柴草堆的紧急通知')
  })

  it('a road, the voting window, and rules that nobody used yet', async () => {
    const road = { name: '村前路', avenue: false }
    const { id: roadId } = await admin.call('road.add', { ...again(), ...road })
    const renamed = (name: string) => ({ roadId, seen: road, name, avenue: false })
    expect(await second.refused('road.revise', renamed('村东路'))).toBe('ACCEPTED')
    expect(await admin.refused('road.revise', renamed('村西路'))).toBe('CHANGED_MEANWHILE')
    expect(await second.refused('road.revise', renamed('村东路'))).toBe('ACCEPTED')
    expect(await admin.refused('road.revise', { ...renamed('韩莱路'), seen: undefined })).toBe('ROAD_EXISTS')

    const now = town.cloud.now().getTime()
    const until = (days: number) => ({
      opensAt: now,
      closesAt: now + days * 86_400_000,
      reason: '按方案安排',
    })
    const window = (days: number) => ({ ...until(days), seen: null })
    const both = await Promise.all([
      admin.refused('vote.window', window(2)),
      second.refused('vote.window', window(3)),
    ])
    expect(both.sort()).toEqual(['ACCEPTED', 'CHANGED_MEANWHILE'])

    const { items } = await admin.call('rule.list', {})
    const rule = items.find(({ name }) => name === 'awards')
    const change = (noticeDays: number) => ({
      ...again(),
      name: 'awards' as const,
      basedOn: rule?.version ?? 0,
      seen: rule?.sha256,
      body: { ...rule?.body, noticeDays },
      reason: '领导小组会议决定',
    })
    await second.call('rule.revise', change(5))
    expect(await admin.refused('rule.revise', change(7))).toBe('CHANGED_MEANWHILE')
    const [stands] = (await admin.call('rule.versions', { name: 'awards' })).items
    expect(stands?.body).toMatchObject({ noticeDays: 5 })
  })

  it('who answers for a village', async () => {
    const link = (name: string, seen: number | undefined) => ({
      ...again(),
      ...{
        villageId,
        link: 'leader' as const,
        name,
        post: '副镇长',
        from: '2026-06-01',
        reason: '分工调整',
        seen,
      },
    })
    const other = await second.call('responsibility.assign', link('孙明', 0))
    const mine = link('赵亮', 0)
    expect(await admin.refused('responsibility.assign', mine)).toBe('CHANGED_MEANWHILE')
    const turn = other.links.find((one) => one.link === 'leader')?.turn
    expect(await admin.refused('responsibility.assign', { ...mine, seen: turn })).toBe('ACCEPTED')
    expect(await admin.refused('responsibility.assign', { ...mine, seen: turn })).toBe('ACCEPTED')
  })

  it('a consent is of the head who signed, whatever else of the household was put right', async () => {
    const household = householdOf(villageId, '002')
    await town.cloud.insertMany('households', [{ ...household }])
    const householdId = household._id
    const facts = { householdId, number: '002', kind: 'poor' as const }
    const revise = (over: object) =>
      mate.call('household.revise', { ...again(), ...facts, head: household.head, ...over })
    const { version: seen } = await cadre.call('household.get', { householdId })
    const consent = async () => ({ ...again(), householdId, seen, photoIds: [await photo(cadre)] })
    await revise({ phone: '13900000003' })
    expect(await cadre.refused('household.consent', await consent())).toBe('ACCEPTED')
    await revise({ head: '新户主' })
    expect(await cadre.refused('household.consent', await consent())).toBe('CHANGED_MEANWHILE')
  })
})
