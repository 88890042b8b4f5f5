import { photoOf } from '../support/landscape'
import { freshClientId, startTown, type Someone, type Town } from '../support/town'

jest.setTimeout(60_000)

let town: Town
let admin: Someone
let women: Someone
let cadre: Someone
let villageId: string

const item = (over: object = {}) => ({
  id: 'i1',
  what: '清理村东头的柴草堆',
  person: '刘长河',
  phase: 'building' as const,
  from: '2026-06-18',
  to: '2026-06-21',
  ...over,
})
const filing = (over: object = {}) => ({
  bodyId: villageId,
  items: [item()],
  clientId: freshClientId(),
  ...over,
})
const on = (at: string) => town.cloud.setNow(`${at}+08:00`)
const row = async (bodyId: string) =>
  (await admin.call('plan.board', {})).items.find((each) => each.bodyId === bodyId)

beforeEach(async () => {
  town = await startTown()
  on('2026-06-16T09:00:00')
  admin = await town.makeAdmin()
  women = await town.make({ role: 'office', office: 'women' })
  cadre = await town.makeCadre('中西里')
  villageId = town.villageId('中西里')
}, 60_000)
afterEach(() => town.close())

describe('a body’s plan', () => {
  it('is filed, returned with a reason, filed again and accepted; the board shows each step', async () => {
    const board = await admin.call('plan.board', {})
    expect(board.items).toHaveLength(59 + 6)
    expect(board).toMatchObject({ due: '2026-06-17', today: '2026-06-16' })
    expect(board.items.every(({ state, late }) => state === 'none' && !late)).toBe(true)

    expect(await cadre.call('plan.file', filing())).toMatchObject({
      state: 'filed',
      late: false,
      total: 1,
      mayMove: ['file', 'report'],
    })
    const back = await women.call('plan.return', { bodyId: villageId, reason: '写清楚清到哪里' })
    expect(back).toMatchObject({ state: 'returned', returnedReason: '写清楚清到哪里' })
    expect(town.cloud.readAll('messages')).toMatchObject([
      { to: cadre.openid, page: `packages/cadre/plan/index?bodyId=${villageId}` },
    ])
    expect((await cadre.call('me.get', {})).todo).toContainEqual({
      kind: 'planReturned',
      count: 1,
      text: '中西里的方案被退回，请修改后重新上报',
      villageId,
    })
    await cadre.call('plan.file', filing({ items: [item(), item({ id: 'i2', person: '王玉' })] }))
    expect((await women.call('me.get', {})).todo).toContainEqual(
      expect.objectContaining({ kind: 'plansToAccept', count: 1 }),
    )
    expect(await women.call('plan.accept', { bodyId: villageId })).toMatchObject({
      state: 'accepted',
      total: 2,
    })
    expect(await row(villageId)).toMatchObject({ stateName: '已通过', late: false })
    expect(await cadre.refused('plan.file', filing())).toBe('WRONG_STATE')
    const written = town.cloud.readAll('ledger').map((line) => line['action'])
    expect(written.filter((action) => String(action).startsWith('plan.'))).toEqual([
      'plan.file',
      'plan.return',
      'plan.file',
      'plan.accept',
    ])
  })

  it('filed after the planning phase counts, and is marked late for good', async () => {
    on('2026-06-18T00:00:00')
    expect(await row(villageId)).toMatchObject({ state: 'none', late: true })
    expect(await cadre.call('plan.file', filing())).toMatchObject({ state: 'filed', late: true })
    await women.call('plan.return', { bodyId: villageId, reason: '补负责人' })
    await cadre.call('plan.file', filing())
    expect(await row(villageId)).toMatchObject({ state: 'filed', late: true })
    expect(await row(town.villageId('辛庄'))).toMatchObject({ state: 'none', late: true })
  })

  it('of an office is filed by its staff and decided by an admin alone', async () => {
    const office = filing({ bodyId: 'women' })
    expect(await cadre.refused('plan.file', office)).toBe('NO_ROLE')
    const discipline = await town.make({ role: 'office', office: 'discipline' })
    expect(await discipline.refused('plan.file', office)).toBe('NOT_YOUR_OFFICE')
    await women.call('plan.file', office)
    expect(await discipline.refused('plan.accept', { bodyId: 'women' })).toBe('NO_ROLE')
    expect(await women.refused('plan.accept', { bodyId: 'women' })).toBe('NO_ROLE')
    expect(await admin.call('plan.accept', { bodyId: 'women' })).toMatchObject({
      state: 'accepted',
      kind: 'office',
    })
  })

  it.each([
    ['outside its phase', { items: [item({ to: '2026-06-26' })] }, 'PLAN_OUTSIDE_PHASE'],
    [
      'outside the campaign',
      { items: [item({ from: '2026-05-01', to: '2026-05-02' })] },
      'PLAN_OUTSIDE_PHASE',
    ],
    ['with its days turned', { items: [item({ from: '2026-06-21', to: '2026-06-18' })] }, 'PLAN_DAYS_TURNED'],
    ['without anything in it', { items: [] }, 'INVALID_INPUT'],
    ['with nobody responsible', { items: [item({ person: ' ' })] }, 'INVALID_INPUT'],
    ['with an item twice', { items: [item(), item()] }, 'INVALID_INPUT'],
    ['with a name in what is public', { items: [item({ what: '刘长河清柴堆' })] }, 'PRIVATE_TEXT'],
    ['with a phone in what is public', { items: [item({ what: '找 13812345678 清' })] }, 'PRIVATE_TEXT'],
  ])('%s is refused, and nothing is kept', async (_, over, code) => {
    expect(await cadre.refused('plan.file', filing(over))).toBe(code)
    expect(town.cloud.readAll('plans')).toEqual([])
  })

  it('names the phase and its days where it lies outside', async () => {
    await expect(cadre.call('plan.file', filing({ items: [item({ to: '2026-06-26' })] }))).rejects.toThrow(
      '第 1 件事的日期不在实施阶段里，实施阶段是6月17日到6月25日，请改日期或换阶段',
    )
  })

  it('is of the own village, and nobody accepts the own', async () => {
    expect(await cadre.refused('plan.file', filing({ bodyId: town.villageId('辛庄') }))).toBe(
      'NOT_YOUR_VILLAGE',
    )
    expect(await cadre.refused('plan.file', filing({ bodyId: 'v99' }))).toBe('NOT_FOUND')
    expect(await women.refused('plan.file', filing())).toBe('NO_ROLE')
    await cadre.call('plan.file', filing())
    expect(await cadre.refused('plan.accept', { bodyId: villageId })).toBe('NO_ROLE')
    // An admin who is a cadre of the village too, whoever of the village filed.
    const both = await town.makeCadre('中西里', 'oBoth')
    await town.make({ role: 'office', office: 'women' }, 'oBoth')
    expect(await both.refused('plan.accept', { bodyId: villageId })).toBe('OWN_PLAN')
    expect(await both.refused('plan.return', { bodyId: villageId, reason: '看看' })).toBe('OWN_PLAN')
    const judge = await town.make({ role: 'judge' })
    expect(await judge.refused('plan.get', { bodyId: villageId })).toBe('NO_ROLE')
    expect(await judge.refused('plan.board', {})).toBe('NO_ROLE')
    expect(await town.as('oVillager').refused('plan.get', { bodyId: villageId })).toBe('NO_ROLE')
  })

  it('is one, however often and by however many it is filed at once', async () => {
    const same = filing()
    const other = await town.makeCadre('中西里', 'oOther')
    await Promise.allSettled([
      cadre.call('plan.file', same),
      cadre.call('plan.file', same),
      other.call('plan.file', filing()),
    ])
    expect(town.cloud.readAll('plans')).toHaveLength(1)
    await cadre.call('plan.file', same).catch(() => undefined)
    const [plan] = town.cloud.readAll('plans')
    const ids = (plan?.['history'] as { clientId: string }[]).map(({ clientId }) => clientId)
    expect(new Set(ids).size).toBe(ids.length)
  })
})

describe('progress', () => {
  const report = (over: object = {}) => ({
    bodyId: villageId,
    itemId: 'i1',
    state: 'doing' as const,
    note: '清了一半',
    clientId: freshClientId(),
    ...over,
  })

  it('is reported per item, and an item past its day is late until it is done', async () => {
    expect(await cadre.refused('plan.report', report())).toBe('NOT_FOUND')
    await cadre.call('plan.file', filing({ items: [item(), item({ id: 'i2', to: '2026-06-25' })] }))
    on('2026-06-22T08:00:00')
    expect(await cadre.call('plan.report', report())).toMatchObject({ total: 2, done: 0, overdue: 1 })
    expect((await cadre.call('me.get', {})).todo).toContainEqual(
      expect.objectContaining({ kind: 'planOverdue', count: 1 }),
    )
    const photoId = await photoOf(town, cadre, 'safe', villageId)
    const done = await cadre.call('plan.report', report({ state: 'done', note: '', photoIds: [photoId] }))
    expect(done).toMatchObject({ done: 1, overdue: 0 })
    expect(done.items[0]).toMatchObject({ state: 'done', overdue: false })
    expect(done.items[0]?.photos).toHaveLength(1)
    expect(await row(villageId)).toMatchObject({ done: 1, total: 2 })
  })

  it('waits while the plan is returned, and is refused for another’s plan or an item that is none', async () => {
    await cadre.call('plan.file', filing())
    expect(await cadre.refused('plan.report', report({ itemId: 'i9' }))).toBe('NOT_FOUND')
    expect(await women.refused('plan.report', report())).toBe('NO_ROLE')
    await women.call('plan.return', { bodyId: villageId, reason: '改' })
    expect(await cadre.refused('plan.report', report())).toBe('PLAN_NOT_STANDING')
  })

  it('counts once when sent again, and of two at once one is told to look again', async () => {
    await cadre.call('plan.file', filing())
    const same = report()
    await cadre.call('plan.report', same)
    await cadre.call('plan.report', report({ state: 'done', note: '' }))
    expect(await cadre.call('plan.report', same)).toMatchObject({ done: 1 })
    const other = await town.makeCadre('中西里', 'oOther')
    const both = await Promise.allSettled([
      cadre.call('plan.report', report()),
      other.call('plan.report', report({ state: 'done' })),
    ])
    const refused = both.filter(({ status }) => status === 'rejected').length
    const progress = town.cloud.readAll('plans')[0]?.['progress'] as { i1: { turn: number } }
    expect(progress.i1.turn).toBe(4 - refused)
  })
})

describe('what the public sees', () => {
  it('are contents and progress of an accepted plan, and no name', async () => {
    const page = () => town.as('oVillager').call('village.get', { villageId })
    await cadre.call('plan.file', filing())
    expect(await page()).not.toHaveProperty('plan')
    await women.call('plan.accept', { bodyId: villageId })
    town.cloud.resetCounters()
    const seen = await page()
    expect(town.cloud.counters().requests).toBe(3)
    expect(seen.plan).toEqual({
      done: 0,
      items: [{ what: item().what, from: item().from, to: item().to, state: 'waiting', overdue: false }],
    })
    expect(JSON.stringify(seen)).not.toContain('刘长河')
  })
})
