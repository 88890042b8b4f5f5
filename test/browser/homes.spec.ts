import type { Page } from 'playwright-core'
import { links } from '../../miniprogram/page/links'
import { answersFor, householdOf } from '../support/homes'
import { freshClientId, type Someone } from '../support/town'
import { describeInBrowser, onPhone } from './support'
import { agree, press, see, startBrowserTown, tap, until, type BrowserTown } from './town'

const village = '中西里'
const supervisor = { openid: 'oSupervisor' }
const member = { openid: 'oMember' }
const women = { openid: 'oWomen' }
const admin = { openid: 'oAdmin' }
const villager = { openid: 'oVillager' }
const leaders = [{ openid: 'oLeader1' }, { openid: 'oLeader2' }]
/** From the tap on its row until it is handed over. */
const mostTaps = 6

/** Clean homes on the phones of a supervisor, a party member, the women's office, leaders and a villager. */
describeInBrowser('clean homes', () => {
  let town: BrowserTown
  let inspector: Someone
  let villageId = ''
  const count = (collection: string) => town.cloud.readAll(collection).length
  const now = () => town.cloud.now().getTime()

  beforeAll(async () => {
    town = await startBrowserTown()
    await town.makeAdmin(admin.openid)
    villageId = town.villageId(village)
    await town.make({ role: 'supervisor', villageId }, supervisor.openid)
    await town.make({ role: 'partyMember', villageId }, member.openid)
    await town.make({ role: 'office', office: 'women' }, women.openid)
    inspector = await town.make({ role: 'inspector', office: 'discipline' }, 'oInspector')
    for (const { openid } of leaders) await town.make({ role: 'leader' }, openid)
    const lastMonth = now() - 30 * 86_400_000
    await town.cloud.insertMany('households', [
      ...['001', '002', '003', '004'].map((number) => ({
        ...householdOf(villageId, number, { villageName: village }),
      })),
      {
        ...householdOf(villageId, '005', {
          villageName: village,
          head: '王大勇',
          pairedWith: member.openid,
          latest: [{ total: 9500, at: lastMonth }],
        }),
      },
    ])
  })
  afterAll(() => town.close())
  afterEach(() => town.putAwayPhones())

  it('are scored without a network in few taps, and each score arrives once', async () => {
    const page = await town.phone(supervisor, links.scores(villageId))
    await see(page, '本月还差 5 户').waitFor()
    await onPhone(page, (phone) => phone.setNetwork(false))
    await tap(page, '001 户主001')
    const taps = 1 + (await scoreHome(page))
    expect(taps).toBeLessThanOrEqual(mostTaps)
    for (const next of ['002', '003']) {
      await tap(page, `下一户：${next} 户主${next}`)
      expect(1 + (await scoreHome(page))).toBeLessThanOrEqual(mostTaps)
    }
    expect(count('householdScores')).toBe(0)

    // Killed, and opened again where there is still no network.
    await page.goto('about:blank')
    await page.goto(`${town.base}/app?openid=${supervisor.openid}&network=off#${links.scores(villageId)}`)
    await see(page, '3 户的分存在手机里').waitFor()
    await onPhone(page, (phone) => phone.setNetwork(true))
    const written = () =>
      town.cloud.readAll('ledger').filter((line) => line['action'] === 'householdScore.submit')
    await until(() => written().length === 3)
    // The network goes again at once: the phone knows what it sent.
    await page.reload()
    await see(page, '本月还差 2 户').waitFor()
    await see(page, /^现在没有网络/).waitFor()

    await onPhone(page, (phone) => phone.setNetwork(true))
    await onPhone(page, (phone) => phone.pullDown())
    await page.getByText(/^现在没有网络/).waitFor({ state: 'hidden' })
    const arrived = town.cloud.readAll('householdScores').map((score) => score['householdId'])
    expect(arrived.sort()).toEqual(['001', '002', '003'].map((number) => `${villageId}:${number}`))
    expect(written()).toHaveLength(3)
  })

  it('are scored once a day: whoever comes second is told so, and may throw the sheet away', async () => {
    const page = await town.phone(supervisor, links.scores(villageId))
    await see(page, '本月还差 2 户').waitFor()
    await onPhone(page, (phone) => phone.setNetwork(false))
    await tap(page, '004 户主004')
    await scoreHome(page)
    const colleague = await town.make({ role: 'supervisor', villageId }, 'oColleague')
    await colleague.call('householdScore.submit', {
      clientId: freshClientId(),
      householdId: `${villageId}:004`,
      answers: answersFor(90),
      filledAt: now(),
    })
    await onPhone(page, (phone) => phone.setNetwork(true))
    await see(page, '没有交上去').waitFor()
    await see(page, /今天.*已经打过分，一天只打一次/).waitFor()
    await tap(page, '不交了，删掉')
    await agree(page)
    await see(page, '本月还差 1 户').waitFor()
    await see(page, '✓ 今天打过').waitFor()
    await page.getByText('没交上去').filter({ visible: true }).first().waitFor({ state: 'hidden' })
    expect(count('householdScores')).toBe(4)
  })

  it('that fell are in the to-do of the paired member and of the supervisor, until one has been there', async () => {
    await town.as(supervisor.openid).call('householdScore.submit', {
      clientId: freshClientId(),
      householdId: `${villageId}:005`,
      answers: answersFor(70),
      filledAt: now(),
    })
    const theirs = await town.phone(supervisor, links.me)
    await see(theirs, '中西里有 1 户分数反弹').waitFor()
    const page = await town.phone(member, links.me)
    await tap(page, '您联的 1 户分数反弹，请上门帮扶')
    await see(page, '比上次少了 25 分').waitFor()
    await tap(page, '005 王大勇')
    await page.getByLabel('上门以后怎么办的').locator('textarea').last().fill('一起上门清了院子')
    await tap(page, '办结')
    await until(() => town.cloud.readAll('reboundTasks').every((task) => task['state'] === 'closed'))
  })

  it('are ranked by the women’s office, checked by another, published, and corrected with a reason', async () => {
    const { id } = await town.as(women.openid).call('round.open', {
      clientId: freshClientId(),
      month: '2026-06',
      half: 'first',
      perVillage: 2,
      inspectors: [inspector.openid],
    })
    const visitId = `${id}:${villageId}`
    const { households } = await inspector.call('visit.get', { visitId })
    await inspector.call('visit.score', {
      clientId: freshClientId(),
      visitId,
      householdId: households[0]?.id ?? '',
      answers: answersFor(90),
      filledAt: now(),
    })
    await town.as(women.openid).call('round.close', { roundId: id, clientId: freshClientId() })

    const office = await town.phone(women, `${links.townRanking}?month=2026-06`)
    await tap(office, '计算这个月的排名')
    await see(office, '已算出').waitFor()
    const other = await town.phone(admin, `${links.townRanking}?month=2026-06`)
    await tap(other, '核对无误')
    await agree(other)
    await see(other, '已核对').waitFor()
    await tap(other, '公布排名')
    await agree(other)
    await see(other, '已公布').waitFor()

    const page = await town.phone(villager, links.rankings)
    await tap(page, '月排名')
    await see(page, '2026年6月全镇洁美排名').waitFor()
    await see(page, '92.00').waitFor()
    await see(page, '本月没有督查、不排名次').waitFor()

    await office.reload()
    await tap(office, '更正这个月的排名')
    await tap(office, '有村的督查成绩漏录')
    await press(office, '重新计算')
    await see(office, '已算出').waitFor()
    await other.reload()
    await tap(other, '核对无误')
    await agree(other)
    await see(other, '已核对').waitFor()
    await tap(other, '公布排名')
    await agree(other)
    await see(other, '已公布').waitFor()
    await page.reload()
    await tap(page, '月排名')
    await see(page, '有村的督查成绩漏录').waitFor()
    expect(await page.locator('body').innerText()).not.toContain('王大勇')
  })

  it('end with a draw in front of everyone, which a villager’s phone recomputes without a network', async () => {
    const drawId = await openDraw(town)
    const phones: Page[] = []
    for (const leader of leaders) {
      const phone = await town.phone(leader, links.draw(drawId))
      await tap(phone, '我来交底')
      await agree(phone)
      await see(phone, '就是我').waitFor()
      phones.push(phone)
    }
    const staff = await town.phone(admin, links.draw(drawId))
    await see(staff, '2 人已交底').waitFor()
    await town.as(admin.openid).call('draw.closeCommits', { drawId })
    for (const phone of phones) await tap(phone, '亮数')
    const page = await town.phone(villager, links.draw(drawId))
    await see(page, /^抽中了/).waitFor()
    await onPhone(page, (phone) => phone.setNetwork(false))
    await tap(page, '在本机验算')
    await see(page, '每一步都对得上，抽取是公正的。').waitFor()
  })
})

/** A clean home: nothing is taken off, and what is only ever added is given whole. @returns how many taps it took */
async function scoreHome(page: Page): Promise<number> {
  await see(page, '还差 3 项').waitFor()
  let taps = 0
  const open = page.locator('.sheet-form__item:has(.sheet-form__unset)').filter({ visible: true })
  for (; await open.count(); taps++) await open.first().locator('.sheet-form__mark').last().tap()
  await tap(page, '交这一户的分')
  await agree(page)
  await see(page, /^已存好，等网络/).waitFor()
  return taps + 2
}

/** One district of the plan's first villages, with a good village offered. */
async function openDraw(town: BrowserTown): Promise<string> {
  const admin = town.as('oAdmin')
  const { workbookOf, importAll } = await import('../support/workbook')
  const names = town.cloud
    .readAll('villages')
    .sort((a, b) => Number(a['order']) - Number(b['order']))
    .map(({ name }) => String(name))
  const rows = [['村', '管区'], ...names.map((name, i) => [name, i < 8 ? '东管区' : '西管区'])]
  await importAll(town, admin, await workbookOf(rows), 'districts')
  const month = '2026-06'
  const { districts } = await admin.call('review.open', { clientId: freshClientId(), month })
  const districtId = districts.find(({ districtName }) => districtName === '东管区')?.districtId ?? ''
  await admin.call('review.offer', { reviewId: month, districtId, villageId: town.villageId(village) })
  return (await admin.call('draw.open', { clientId: freshClientId(), reviewId: month, districtId })).id
}
