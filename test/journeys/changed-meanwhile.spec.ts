import { householdOf } from '../support/homes'
import { photoOf, submission } from '../support/landscape'
import { fixOf, reportOf } from '../support/problems'
import { freshClientId, startTown, type Someone, type Town } from '../support/town'

jest.setTimeout(60_000)

let town: Town
let admin: Someone
let cadre: Someone
let mate: Someone
let inspector: Someone
let villageId: string

beforeAll(async () => {
  town = await startTown()
  admin = await town.makeAdmin()
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
