import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Page } from 'playwright-core'
import { links } from '../../miniprogram/page/links'
import { dayOf, monthOf } from '@shared/kernel/days'
import { householdOf } from '../support/homes'
import { photoOf } from '../support/landscape'
import { reportOf } from '../support/problems'
import { addShop } from '../support/street'
import { freshClientId, type Someone } from '../support/town'
import { importAll, workbookOf } from '../support/workbook'
import { describeInBrowser, onPhone, runtimeErrors, setDataStats, untilAnswered } from './support'
import { startBrowserTown, type BrowserTown } from './town'

interface AppJson {
  pages: string[]
  subPackages: { root: string; pages: string[] }[]
  tabBar: { list: { pagePath: string }[] }
}
const app = JSON.parse(readFileSync(resolve(__dirname, '../../miniprogram/app.json'), 'utf8')) as AppJson
const everyPage = [
  ...app.pages,
  ...app.subPackages.flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`)),
].map((page) => `/${page}`)

/** Pages that ask the cloud for nothing before the person does something. */
const askNothing = [
  '/pages/invite/index',
  '/pages/about/index',
  '/packages/privacy/table/index',
  '/packages/cadre/submit/index',
  '/packages/household/facts/index',
  links.outbox,
  links.noticeEdit,
  links.invitation,
]
/**
 * Pages of one record that only a journey of its own makes: payouts, a judge's route, a draw, a visit of a round,
 * a published ranking or assessment, an item of a filed plan.
 */
const ofJourneys =
  /\/(payout|draw|round|hand-over|visit|visit-score|inspector\/problem|problem\/spot|judge\/sheet|pages\/ranking|assessed|assessment\/sheet|progress|road\/(segment|exhibit|spot))\/index$/
/** Pages of one record: without it they can only say that it is not there. */
const ofSomething = (page: string) =>
  ofJourneys.test(page) ||
  /\/(entry|poster|notice|example|pages\/exhibit|entry-sheets|household\/(score|household|consent|help)|problem\/detail|street\/(shop|sign|check)|review\/(month|offer|score))\/index$/.test(
    page,
  )
const KILOBYTES = 24

const reLaunch = (phone: Page, url: string) =>
  phone.evaluate(
    (to) => (globalThis as unknown as { __phone: { open(url: string): void } }).__phone.open(to),
    url,
  )

describeInBrowser('every page of the app', () => {
  let town: BrowserTown
  let admin: Someone
  let women: Someone
  let cadre: Someone
  let holders: Readonly<Record<string, { openid: string }>> = {}
  let entryId = 'none'
  let noticeId = 'none'
  let householdId = 'none'
  let reviewId = 'none'
  let districtId = 'none'
  let problemId = 'none'
  let exampleId = 'none'
  let exhibitId = 'none'
  let shopId = 'none'

  beforeAll(async () => {
    town = await startBrowserTown({ demo: true })
    admin = await town.makeAdmin('oAdmin')
    women = await town.make({ role: 'office', office: 'women' }, 'oWomen')
    cadre = await town.makeCadre('中西里', 'oCadre')
    const inspector = await town.make({ role: 'inspector', office: 'discipline' }, 'oInspector')
    const judge = await town.make({ role: 'judge' }, 'oJudge')
    const villageId = town.villageId('中西里')
    const home = await town.make({ role: 'supervisor', villageId }, 'oHome')
    await grant(home, 'cadre', villageId)
    await grant(home, 'partyMember', villageId)
    holders = {
      cadre,
      inspector,
      judge,
      town: admin,
      household: home,
      review: admin,
      problem: inspector,
      road: admin,
      street: inspector,
    }
  })
  afterAll(() => town.close())
  afterEach(() => town.putAwayPhones())

  /** Another role for somebody who has one. */
  async function grant(person: Someone, role: 'cadre' | 'partyMember', villageId: string) {
    const { code } = await admin.call('invitation.create', { clientId: freshClientId(), role, villageId })
    await person.call('invitation.accept', { code, name: '吴秀珍' })
  }

  /** The address of a page with what it needs to be opened. */
  function addressOf(page: string): string {
    const village = town.villageId('中西里')
    const known: Readonly<Record<string, string>> = {
      '/pages/entry/index': links.entry(entryId),
      '/pages/poster/index': links.poster(entryId),
      '/pages/village/index': links.village(village),
      '/pages/notice/index': links.notice(noticeId),
      '/packages/cadre/board/index': links.board(village),
      '/packages/cadre/submit/index': links.submit(village),
      '/packages/cadre/cleanup/index': links.cleanup(village),
      '/packages/cadre/claim/index': links.claim(village, 'waste'),
      '/packages/cadre/appeal/index': links.appeal(village),
      '/packages/cadre/plan/index': links.plan(village),
      '/packages/town/plan/index': links.townPlan(village),
      '/packages/town/chain/index': links.chain(village),
      '/packages/town/village-edit/index': links.editVillage(village),
      '/packages/cadre/reply/index': links.replyToExamples(village),
      '/pages/example/index': links.example(exampleId),
      '/pages/exhibit/index': links.exhibit(exhibitId),
      '/packages/road/segment/index': links.segment('none'),
      '/packages/road/exhibit/index': links.townExhibit('none'),
      '/packages/road/spot/index': links.exhibitSpot('none', 'damage'),
      '/packages/road/segment-edit/index': links.editSegment('hanlai'),
      '/packages/inspector/village/index': links.acceptVillage(village),
      '/packages/inspector/veto/index': links.verifyVeto(village),
      '/packages/household/scores/index': links.scores(village),
      '/packages/household/score/index': links.score(village, householdId),
      '/packages/household/register/index': links.register(village),
      '/packages/household/household/index': links.household(householdId),
      '/packages/household/facts/index': links.addHousehold(village),
      '/packages/household/consent/index': links.consent(householdId),
      '/packages/household/pairing/index': links.pairing(village),
      '/packages/household/help/index': links.help(householdId),
      '/packages/problem/detail/index': links.problem(problemId),
      '/packages/street/shop/index': links.shop(shopId),
      '/packages/street/sign/index': links.signPledge(shopId),
      '/packages/street/check/index': links.check('shop', shopId),
      '/packages/review/month/index': links.review(reviewId),
      '/packages/review/offer/index': links.offer(reviewId, districtId),
      '/packages/review/score/index': links.reviewScore(reviewId, village),
      '/packages/town/entry-sheets/index': links.entrySheets(entryId),
    }
    return known[page] ?? page
  }
  const holderOf = (page: string) =>
    Object.entries(holders).find(([area]) => page.startsWith(`/packages/${area}/`))?.[1] ?? {
      openid: 'oVillager',
    }

  /** Opens pages one after the other, each in the hand of somebody it is for, and tells what was wrong where. */
  async function walk(
    pages: readonly string[],
    more: { scale?: number; network?: 'off' },
    look: (phone: Page, path: string) => Promise<(string | boolean)[]>,
  ): Promise<string[]> {
    const wrong: string[] = []
    const hands = new Map<string, Page>()
    for (const path of pages) {
      const person = holderOf(path)
      const phone = hands.get(person.openid) ?? (await town.phone(person, links.about, more))
      hands.set(person.openid, phone)
      if (more.network) await onPhone(phone, (it) => it.setNetwork(false))
      const before = (await runtimeErrors(phone)).length
      await reLaunch(phone, addressOf(path))
      await settled(phone)
      const errors = (await runtimeErrors(phone)).slice(before)
      const stands = await onPhone(phone, (it) => it.page())
      if (!stands.includes(path.slice(1))) wrong.push(`${path}: ${stands} stands instead`)
      const found = [...errors, ...(await look(phone, path))].filter(Boolean)
      wrong.push(...found.map((what) => `${path}: ${String(what)}`))
    }
    return wrong
  }

  const bones = '.page-state__bones'
  async function settled(phone: Page): Promise<void> {
    await untilAnswered(phone)
    await phone.waitForFunction(
      (selector) => ![...document.querySelectorAll(selector)].some((it) => it.getClientRects().length > 0),
      bones,
    )
  }
  const shows = async (phone: Page, text: string) =>
    (await phone.getByText(text, { exact: true }).filter({ visible: true }).count()) > 0

  /** What sticks out to the right: neither the document nor the page may scroll sideways. */
  const overflow = (phone: Page) =>
    phone.evaluate(() => {
      const scroll = document.querySelector('.phone-page:not([hidden]) > .phone-scroll')
      const widest = Math.max(document.documentElement.scrollWidth, scroll?.scrollWidth ?? 0)
      if (widest <= 375) return false
      const out = [...(scroll?.querySelectorAll('*') ?? [])].find(
        (it) => it.getBoundingClientRect().right > 376,
      )
      return `${widest} px wide: ${out?.className ?? ''}`
    })
  /** Again, or away from what is gone; not where only a role is missing. */
  const failed = async (phone: Page) => (await shows(phone, '再试一次')) || (await shows(phone, '去首页看看'))
  const marked = async (phone: Page) => !(await shows(phone, '演示')) && 'no 演示 mark'

  it('opens in a town where nothing has happened yet', async () => {
    const always = everyPage.filter((page) => !ofSomething(page))
    const look = async (phone: Page) => [
      await marked(phone),
      await overflow(phone),
      (await failed(phone)) && 'failed',
    ]
    expect(await walk(always, {}, look)).toEqual([])
  })

  it('says what is so where an address leads nowhere', async () => {
    const look = async (phone: Page) => [
      !(await shows(phone, '没有打开')) && 'no failed face',
      !(await failed(phone)) && 'no way on',
    ]
    const ofNothing = everyPage.filter((page) => ofSomething(page) && !page.includes('poster'))
    expect(await walk(ofNothing, {}, look)).toEqual([])
  })

  it('opens with data, at large type, without anything wider than the phone', async () => {
    await fill()
    const look = async (phone: Page) => [
      await marked(phone),
      await overflow(phone),
      (await failed(phone)) && 'failed',
    ]
    const filled = everyPage.filter((page) => !ofJourneys.test(page))
    expect(await walk(filled, { scale: 1.4 }, look)).toEqual([])
  })

  it('puts the avenue on a list and on a map, and says what a marker stands for', async () => {
    const phone = await town.phone({ openid: 'oVillager' }, links.avenue)
    await settled(phone)
    const title = longestExhibit('').form.title
    expect(await shows(phone, title)).toBe(true)
    await phone.getByText('看地图', { exact: true }).tap()
    const pin = phone.locator('.wx-map-pin')
    await pin.waitFor()
    expect(await pin.count()).toBe(1)
    expect(await shows(phone, title)).toBe(false)
    await pin.click()
    await phone.locator('.exhibit__title').filter({ hasText: title }).waitFor()
    expect(await overflow(phone)).toBe(false)
    expect(await runtimeErrors(phone)).toEqual([])
  })

  it('carries little to each tab page', async () => {
    const phone = await town.phone({ openid: 'oVillager' })
    for (const { pagePath } of app.tabBar.list) {
      await reLaunch(phone, `/${pagePath}`)
      await settled(phone)
    }
    const stats = await setDataStats(phone)
    expect(stats.map(({ page }) => page)).toEqual(
      expect.arrayContaining(app.tabBar.list.map(({ pagePath }) => pagePath)),
    )
    expect(stats.filter(({ largest }) => largest > KILOBYTES * 1024)).toEqual([])
  })

  it('says so with a way to try again when the cloud does not answer', async () => {
    const asking = everyPage.filter((page) => !askNothing.includes(page))
    const look = async (phone: Page) => [
      !(await shows(phone, '再试一次')) && 'no failed face',
      await overflow(phone),
    ]
    expect(await walk(asking, { network: 'off' }, look)).toEqual([])
  })

  async function fill(): Promise<void> {
    entryId = await town.submitEntry(cadre, '中西里', '碾盘会客厅与老槐树下的乡亲议事角')
    await admin.call('entry.publish', { entryId })
    await town.submitEntry(cadre, '中西里', '旧瓦罐花台')
    shopId = (await addShop(town, admin, { name: '沂蒙特产鲜花盆栽与手工煎饼批发零售部' })).id
    const now = town.cloud.now().getTime()
    await admin.call('vote.window', { opensAt: now - 1000, closesAt: now + 86_400_000, reason: '按方案安排' })
    await town.as('oVillager').call('vote.cast', { entryId })
    const notice = {
      kind: 'announcement' as const,
      title: '关于在全镇开展“清底子”行动并做好小微景观建设收尾工作的通知',
      body: '请各村在六月二十五日之前完成清理工作。',
    }
    noticeId = (await women.call('notice.draft', { clientId: freshClientId(), ...notice })).id
    await admin.call('notice.check', { noticeId })
    await admin.call('notice.publish', { noticeId })
    await women.call('notice.draft', { clientId: freshClientId(), ...notice, title: '还没有核对的通知' })
    await admin.call('invitation.create', { clientId: freshClientId(), role: 'judge' })
    await fillHomes()
    const report = await reportOf(town, cadre, { place: '村北小桥往东到老槐树下的那一段排水沟边上' })
    problemId = (await cadre.call('problem.report', report)).id
    await fillExample(report)
    exhibitId = (await admin.call('exhibit.add', longestExhibit(await photoOf(town, admin)))).id
    await town.cloud.runJob('refreshHome')
  }

  const longestExhibit = (photoId: string) => ({
    clientId: freshClientId(),
    state: 'standing' as const,
    photoIds: [photoId],
    form: {
      title: '沿着韩莱路一路看过去的朱彦夫人民楷模事迹和家风家训文化长廊墙'.slice(0, 30),
      kind: 'lamp',
      theme: 'deeds',
      roadId: 'hanlai',
      place: '镇政府路口往东到中西里石桥再到老槐树下的那一段路两边的灯杆上头',
      point: { latitude: 36, longitude: 118 },
      bodyId: 'discipline',
    },
  })

  /** A good example of the longest words there may be. */
  async function fillExample({ villageId, place }: { villageId: string; place: string }): Promise<void> {
    const photoIds = [await photoOf(town, admin)]
    const { id: exposureId } = await admin.call('exposure.draft', {
      clientId: freshClientId(),
      kind: 'good',
      title: '老槐树下的乡亲议事角收拾得干干净净，大家都爱来坐一坐说说话'.slice(0, 30),
      text: '村里组织党员和群众一起动手，三天清走了多年的柴草垛。',
      villageId,
      place,
      photoIds,
      beforeIds: [await photoOf(town, admin)],
    })
    await women.call('exposure.check', { exposureId })
    await admin.call('exposure.publish', { exposureId })
    exampleId = exposureId
  }

  /** One household in a party member's care, and this month's review with an offered village. */
  async function fillHomes(): Promise<void> {
    const villageId = town.villageId('中西里')
    const household = householdOf(villageId, '001', {
      head: '一位名字很长很长的户主',
      pairedWith: 'oHome',
      zone: '村东头小桥往南到老槐树',
    })
    householdId = household._id
    await town.cloud.insertMany('households', [{ ...household }])
    const rows = town.cloud.readAll('villages').map(({ name }) => [String(name), '名字很长的管区'])
    await importAll(town, admin, await workbookOf([['村', '管区'], ...rows]), 'districts')
    const month = monthOf(dayOf(town.cloud.now().getTime()))
    const review = await admin.call('review.open', { clientId: freshClientId(), month })
    reviewId = review.id
    districtId = review.districts[0]?.districtId ?? ''
    await admin.call('review.offer', { reviewId, districtId, villageId })
  }
})
