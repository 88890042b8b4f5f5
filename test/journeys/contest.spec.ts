import type { Output } from '@contract'
import { canonicalJson } from '@shared/kernel/canonical'
import { createHash } from 'node:crypto'
import { closeQuietly } from '../../local/bench/demo-cloud'
import { actorsIn, demoSteps } from '../../seeds/demo/steps'
import { undeclaredFields, whereNamed } from '../support/persons'
import { freshClientId, startTown, type Someone, type Town } from '../support/town'
import { stored } from '../support/workbook'
import { unzip } from '../support/zip'

jest.setTimeout(180_000)

/** The issue's own walk, from the demo town: what the steps leave is done by hand. */
describe('the contest, whole', () => {
  let town: Town
  let admin: Someone
  let second: Someone
  const judge = () => town.as('demo-judge-01')
  const step = (id: string): Promise<string> => {
    const found = demoSteps.find((one) => one.id === id)
    if (!found) throw new Error(`no step ${id}`)
    return found.run(actorsIn(town.cloud))
  }
  const fill = async (
    stop: Output<'judging.route'>['stops'][number],
    sheet: Output<'judging.route'>['sheet'],
  ) =>
    judge().call('sheet.submit', {
      clientId: freshClientId(),
      entryId: stop.entryId,
      answers: Object.fromEntries(
        sheet.groups
          .flatMap((group) => group.items)
          .map(({ id, cap }) => [id, { points: cap - (cap % 100) - 200 }]),
      ),
      filledAt: town.cloud.now().getTime(),
    })

  beforeAll(async () => {
    town = await startTown({ demo: true })
    admin = town.as('demo-admin')
    second = town.as('demo-admin-2')
  })
  afterAll(() => closeQuietly(town.cloud))

  it('accepts and returns cleanup, then proposes two vetoes at the deadline with what is missing', async () => {
    const inspector = town.as('demo-inspector-2')
    const villageId = town.villageId('中西里')
    const [first, other] = (await inspector.call('cleanup.queue', { villageId })).items
    const actors = actorsIn(town.cloud)
    const photoIds = [await actors.photo(inspector.openid, villageId)]
    const accepted = await inspector.call('cleanup.accept', {
      villageId,
      itemId: first?.itemId ?? '',
      photoIds,
    })
    expect(accepted).toMatchObject({ state: 'accepted', verdictPhotos: [{ id: photoIds[0] }] })
    const returned = await inspector.call('cleanup.return', {
      villageId,
      itemId: other?.itemId ?? '',
      reason: '电线杆上还有两张小广告',
      photoIds: [await actors.photo(inspector.openid, villageId)],
    })
    expect(returned).toMatchObject({ state: 'returned', returnedReason: '电线杆上还有两张小广告' })

    await step('cleanup')
    await step('deadline')
    const { items } = await admin.call('veto.list', {})
    expect(items.map((veto) => [veto.villageName, veto.state])).toEqual([
      ['凤凰峪', 'proposed'],
      ['辛庄', 'proposed'],
    ])
    for (const veto of items) expect(veto.missing.length).toBeGreaterThan(0)
  })

  it('confirms one by a second person and clears the other on appeal', async () => {
    await step('vetoes')
    const { items } = await admin.call('veto.list', {})
    expect(items.map((veto) => [veto.villageName, veto.state])).toEqual([
      ['凤凰峪', 'cleared'],
      ['辛庄', 'confirmed'],
    ])
  })

  it('trains twelve judges on four anchors and shows each the own severity', async () => {
    await step('training')
    const route = await judge().call('judging.route', {})
    expect(route).toMatchObject({ state: 'training', done: 0 })
    expect(route.stops.map((stop) => stop.turn)).toEqual(['anchor', 'anchor', 'anchor', 'anchor'])
    expect(route.training).toBeUndefined()
    for (const stop of route.stops) await fill(stop, route.sheet)
    const { training } = await judge().call('judging.route', {})
    expect(training).toMatchObject({ finished: 12, own: { sheets: 4 } })
    expect(training?.anchors).toHaveLength(4)
    const board = await admin.call('judging.board', {})
    expect(board.judges.every((line) => line.anchorsDone === 4 && line.severity)).toBe(true)
  })

  it('gives every judge a route and reports raw and adjusted side by side', async () => {
    await step('sheets')
    const route = await judge().call('judging.route', {})
    const open = route.stops.filter((stop) => !stop.sheet)
    expect(open).toHaveLength(3)
    await admin.call('judging.close', {})
    expect(await admin.refused('result.compute', { clientId: freshClientId() })).toBe(
      'DOUBLE_PRIZE_UNDECIDED',
    )
    const rule = (await admin.call('rule.list', {})).items.find((one) => one.name === 'awards')
    if (!rule) throw new Error('no award rules')
    await admin.call('rule.revise', {
      clientId: freshClientId(),
      name: 'awards',
      basedOn: rule.version,
      body: { ...rule.body, doublePrize: false },
      reason: '镇里研究决定：一个作品只得一个奖',
    })
    expect(await admin.refused('result.compute', { clientId: freshClientId() })).toBe('SHEETS_MISSING')
    await admin.call('judging.reopen', { reason: '还有三张表没交' })
    for (const stop of open) await fill(stop, route.sheet)
    const board = await admin.call('judging.board', {})
    expect(board.missing).toEqual([])
    expect(board.sheets.got).toBe(board.sheets.wanted)
    const loads = board.judges.map((line) => line.load)
    expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(1)
    const report = await admin.call('judging.report', {})
    expect(report.works.length).toBeGreaterThanOrEqual(94)
    expect(report.reliability.adjusted).toBeGreaterThan(report.reliability.rawSheet)
    await admin.call('judging.close', {})
  })

  it('computes, checks, publishes, answers an objection, finalises', async () => {
    const draft = await admin.call('result.compute', { clientId: freshClientId() })
    expect(draft.result.awards).toHaveLength(93)
    expect(draft.result.money).toEqual({ prizes: 97_500, awarded: 97_500 })
    expect(draft.result.vetoed.map((village) => village.villageName)).toEqual(['辛庄'])
    expect(draft.result.works.some((work) => work.villageName === '辛庄')).toBe(false)
    const resultId = draft.id
    expect(await admin.refused('result.check', { resultId })).toBe('SECOND_PERSON_NEEDED')
    await second.call('result.check', { resultId })
    await admin.call('result.publish', { resultId })
    expect((await admin.call('result.prove', { resultId })).same).toBe(true)

    const villager = town.as('demo-villager-1')
    const shown = await villager.call('result.get', {})
    expect(shown.state).toBe('published')
    expect(shown.result.rules.awards).toMatchObject({
      name: 'awards',
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    })
    expect(createHash('sha256').update(canonicalJson(shown.result)).digest('hex')).toBe(shown.sha256)
    expect(JSON.stringify(shown)).not.toMatch(/demo-(judge|admin|cadre|villager)/)

    const [winner] = shown.result.awards
    expect(await admin.refused('entry.return', { entryId: winner?.entryId ?? '', reason: '想改一下' })).toBe(
      'ENTRY_IN_RESULT',
    )
    const objection = await villager.call('objection.file', {
      clientId: freshClientId(),
      resultId,
      reason: '这个作品去年就建好了，请核实。',
    })
    town.cloud.setNow(new Date(shown.noticeUntil + 8 * 3_600_000).toISOString())
    expect(await admin.refused('result.finalise', { resultId })).toBe('OBJECTION_OPEN')
    await admin.call('objection.answer', {
      objectionId: objection.id,
      verdict: 'reject',
      reason: '已核对建前照片和工时记录，是今年新建。',
    })
    expect((await admin.call('result.finalise', { resultId })).state).toBe('final')
  })

  it('pays until 97,500 yuan reconcile', async () => {
    await step('payouts')
    const before = await admin.call('payout.list', {})
    const [last] = before.items.filter((payout) => payout.state === 'pending')
    expect(before.totals.pending).toBe(last?.amount)
    const record = {
      payoutId: last?.id ?? '',
      amount: last?.amount ?? 0,
      voucher: 'XL-LAST',
      payee: '村民委员会',
      photoIds: [await actorsIn(town.cloud).photo(admin.openid)],
    }
    expect(await admin.refused('payout.record', { ...record, amount: record.amount + 1 })).toBe(
      'PAYOUT_NOT_THE_PRIZE',
    )
    await admin.call('payout.record', record)
    await second.call('payout.confirm', { payoutId: record.payoutId })
    const { totals, items } = await admin.call('payout.list', {})
    expect(totals).toEqual({
      prizes: 97_500,
      vacant: 0,
      awarded: 97_500,
      pending: 0,
      recorded: 0,
      paid: 97_500,
      reconciles: true,
    })
    expect(items).toHaveLength(93)
    expect(items.reduce((sum, payout) => sum + payout.amount, 0)).toBe(97_500)
  })

  it('says of an article that leaves the demo town that it is none of a government’s', async () => {
    const [shown] = (await town.as('oGuest').call('notice.list', {})).items
    const { fileId } = await admin.call('export.article', { publicationId: shown?.id ?? '' })
    const page = unzip(await stored(town, fileId))
      .get('文章.html')
      ?.toString('utf8')
    expect(page).toMatch(/<h1[^>]*>（演示）.*<p[^>]*>演示数据，不是真实情况。/)
  })

  it('names people only where an erasure finds them, and lets a judge, an inspector and an admin go', async () => {
    const everybody = town.cloud.readAll('people').map(({ _id }) => String(_id))
    expect(undeclaredFields(town.cloud, new Set(everybody))).toEqual([])
    const leaving = ['demo-judge-01', 'demo-inspector-2', 'demo-admin-2', 'demo-leader'].filter((openid) =>
      everybody.includes(openid),
    )
    expect(leaving.length).toBeGreaterThan(2)
    const paid = (await admin.call('payout.list', {})).totals
    const report = await admin.call('judging.report', {})
    for (const openid of leaving) await town.as(openid).call('privacy.erase', { clientId: freshClientId() })
    const later = (minutes: number) =>
      town.cloud.setNow(new Date(town.cloud.now().getTime() + minutes * 60_000).toISOString())
    for (let i = 0; i < 4; i++) {
      later(5)
      await town.cloud.runJob('eraseData')
    }
    for (const openid of leaving) expect({ openid, ...whereNamed(town.cloud, openid) }).toEqual({ openid })
    expect((await admin.call('payout.list', {})).totals).toEqual(paid)
    // Scores and rulers are as they were; only who the judge was is gone, and with it the order sums are made in.
    const rulers = ({ judges }: typeof report) =>
      judges.map(({ severity }) => Math.round(severity * 1e6)).sort((a, b) => a - b)
    expect(rulers(await admin.call('judging.report', {}))).toEqual(rulers(report))
  })
})
