import type { Page } from 'playwright-core'
import { shortHash } from '../../miniprogram/page/hash'
import { links } from '../../miniprogram/page/links'
import { actorsIn, demoSteps } from '../../seeds/demo/steps'
import { freshClientId } from '../support/town'
import { describeInBrowser, onPhone } from './support'
import { agree, press, see, startBrowserTown, tap, until, type BrowserTown } from './town'

/** The contest on the phones of those who run it; what takes a hundred taps the demo's people do through the api. */
describeInBrowser('the contest', () => {
  let town: BrowserTown
  const judge = { openid: 'demo-judge-01' }
  const step = (id: string): Promise<string> => {
    const found = demoSteps.find((one) => one.id === id)
    if (!found) throw new Error(`no step ${id}`)
    return found.run(actorsIn(town.cloud))
  }
  const sheetsOf = (openid: string) =>
    town.cloud.readAll('sheets').filter((sheet) => sheet['judge'] === openid)
  const now = () => ({ now: town.cloud.now().toISOString() })

  beforeAll(async () => {
    town = await startBrowserTown({ whole: true })
  })
  afterAll(() => town.close())
  afterEach(() => town.putAwayPhones())

  it('an inspector accepts one item and returns another with a reason', async () => {
    const inspector = { openid: 'demo-inspector-1' }
    const page = await town.phone(inspector, links.acceptVillage(town.villageId('中西里')))
    await see(page, '2 项待验收').waitFor()
    await tap(page, '通过')
    await see(page, '1 项待验收').waitFor()
    await tap(page, '退回')
    await page.getByLabel('原因').locator('textarea').last().fill('线还垂着，请理顺')
    await press(page, '退回')
    await until(() =>
      town.cloud
        .readAll('cleanupItems')
        .some((item) => item._id === 'v01:cables' && item['state'] === 'returned'),
    )
  })

  it('a judge trains without a network, and the sheet arrives once', async () => {
    await step('cleanup')
    await step('deadline')
    await step('vetoes')
    await step('training')
    const page = await town.phone(judge, links.judgeRoute, now())
    await see(page, '培训样板').waitFor()
    await page
      .getByText(/^下一个：/)
      .filter({ visible: true })
      .first()
      .tap()
    await see(page, '交表').waitFor()
    await onPhone(page, (phone) => phone.setNetwork(false))
    await giveFullMarks(page)
    await tap(page, '交表')
    await agree(page)
    await see(page, '有网络').waitFor()
    expect(sheetsOf(judge.openid)).toHaveLength(0)
    await page.goto('about:blank')
    await page.goto(`${town.base}/app?openid=${judge.openid}&network=off#`)
    await onPhone(page, (phone) => phone.setNetwork(true))
    await until(() => sheetsOf(judge.openid).length === 1)
    expect(sheetsOf(judge.openid)[0]).toMatchObject({ state: 'valid', score: { total: 10_000 } })
  })

  it('the town sees the report, and everybody the result with its rules', async () => {
    await step('sheets')
    const admin = town.as('demo-admin')
    const route = await town.as(judge.openid).call('judging.route', {})
    for (const { entryId } of route.stops.filter((stop) => !stop.sheet))
      await town.as(judge.openid).call('sheet.submit', {
        clientId: freshClientId(),
        entryId,
        answers: Object.fromEntries(
          route.sheet.groups.flatMap(({ items }) => items).map(({ id, cap }) => [id, { points: cap }]),
        ),
        filledAt: town.cloud.now().getTime(),
      })
    const desk = await town.phone(admin, links.judging, now())
    await see(desk, '评审报告').waitFor()
    await onPhone(desk, (phone) => phone.open('/packages/town/report/index'))
    await see(desk, '分数有多可靠').waitFor()
    await see(desk, '各位评委的松紧').waitFor()

    const rule = (await admin.call('rule.list', {})).items.find(({ name }) => name === 'awards')
    await admin.call('rule.revise', {
      clientId: freshClientId(),
      name: 'awards',
      basedOn: rule?.version ?? 0,
      body: { ...rule?.body, doublePrize: true },
      reason: '镇里研究决定',
    })
    await admin.call('judging.close', {})
    await onPhone(desk, (phone) => phone.open('/packages/town/awards/index'))
    await tap(desk, '计算获奖名单')
    await see(desk, '草稿').waitFor()
    const second = await town.phone({ openid: 'demo-admin-2' }, links.awards, now())
    await tap(second, '核对无误')
    await agree(second)
    await see(second, '公布，开始公示').waitFor()
    await onPhone(desk, (phone) => phone.open('/packages/town/awards/index'))
    await tap(desk, '公布，开始公示')
    await agree(desk)
    await see(desk, '公示中').waitFor()

    const villager = await town.phone({ openid: 'oVillager' }, links.results, now())
    await see(villager, '公示中').waitFor()
    await see(villager, '97,500').waitFor()
    await see(villager, '一等奖').waitFor()
    await see(villager, '辛庄').waitFor()
    const shown = await town.as('oVillager').call('result.get', {})
    await see(villager, new RegExp(shortHash(shown.result.rules.awards.sha256))).waitFor()
  })

  it('an objection is answered before the result is final', async () => {
    const { id, noticeUntil } = await town.as('oVillager').call('result.get', {})
    const reason = '这个作品去年就建好了，请核实。'
    await town.as('oVillager').call('objection.file', { clientId: freshClientId(), resultId: id, reason })
    const desk = await town.phone({ openid: 'demo-admin' }, links.objections, now())
    await see(desk, reason).waitFor()
    await tap(desk, '不成立')
    await desk.getByLabel('原因').locator('textarea').last().fill('已核对建前照片，是今年新建。')
    await press(desk, '答复')
    await until(() => town.cloud.readAll('objections').some(({ state }) => state === 'rejected'))
    town.cloud.setNow(new Date(noticeUntil + 3_600_000).toISOString())
    const later = await town.phone({ openid: 'demo-admin' }, links.awards, now())
    await tap(later, '确定为正式结果')
    await agree(later)
    await see(later, '去兑现奖金').waitFor()
  })

  it('a payout takes two people', async () => {
    const { items } = await town.as('demo-admin').call('payout.list', {})
    const payout = items[0]
    await town.as('demo-admin').call('payout.record', {
      payoutId: payout?.id ?? '',
      amount: payout?.amount ?? 0,
      voucher: 'XL-001',
      payee: '村民委员会',
      photoIds: [await actorsIn(town.cloud).photo('demo-admin')],
    })
    const page = await town.phone({ openid: 'demo-admin-2' }, links.payout(payout?.id ?? ''), now())
    await see(page, 'XL-001').waitFor()
    await tap(page, '确认已兑现')
    await agree(page)
    await until(() => town.cloud.readAll('payouts').some(({ state }) => state === 'paid'))
  })
})

/** Every item at its cap: the last of its marks. */
async function giveFullMarks(page: Page): Promise<void> {
  const items = page.locator('.sheet-form__item').filter({ visible: true })
  for (let i = 0; i < (await items.count()); i++) {
    const full = items.nth(i).locator('.sheet-form__mark').nth(5)
    await full.scrollIntoViewIfNeeded()
    await full.tap()
  }
}
