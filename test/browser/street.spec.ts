import type { Page } from 'playwright-core'
import { links } from '../../miniprogram/page/links'
import { addShop } from '../support/street'
import { describeInBrowser, onPhone } from './support'
import { agree, pick, press, see, startBrowserTown, tap, until, type BrowserTown } from './town'

const inspector = { openid: 'oInspector' }
const cadre = { openid: 'oCadre' }

/** An inspector at a shop: its keeper signs with a finger, and goods outside become a problem of the village. */
describeInBrowser('at a shop', () => {
  let town: BrowserTown
  let shopId = ''
  const stored = () => town.cloud.readAll('pledges')

  beforeAll(async () => {
    town = await startBrowserTown()
    const keeper = await town.make({ role: 'inspector', office: 'discipline' }, inspector.openid)
    await town.makeCadre('中西里', cadre.openid)
    shopId = (await addShop(town, keeper)).id
  })
  afterAll(() => town.close())
  afterEach(() => town.putAwayPhones())

  /** A name in the air: two strokes over the pad. */
  async function scrawl(page: Page): Promise<void> {
    const pad = page.locator('canvas').filter({ visible: true })
    await pad.scrollIntoViewIfNeeded()
    const box = await pad.boundingBox()
    if (!box) throw new Error('no pad')
    const finger = await page.context().newCDPSession(page)
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', at?: { x: number; y: number }) =>
      finger.send('Input.dispatchTouchEvent', { type, touchPoints: at ? [at] : [] })
    for (const from of [0.2, 0.5]) {
      const at = (i: number) => ({
        x: box.x + box.width * (from + i * 0.02),
        y: box.y + 40 + (i % 2) * 60 + i * 3,
      })
      await touch('touchStart', at(0))
      for (let i = 1; i <= 12; i++) await touch('touchMove', at(i))
      await touch('touchEnd')
    }
    await finger.detach()
  }

  it('is signed with a finger where there is no signal, and reaches the town by itself, once', async () => {
    const page = await town.phone(inspector, links.shop(shopId))
    await press(page, '请经营户签责任书')
    await see(page, '请在这里用手指签名').waitFor()
    await press(page, '签好了，交到镇里')
    await see(page, '还没有签名').waitFor()
    await scrawl(page)
    await tap(page, '清掉重签')
    await see(page, '请在这里用手指签名').waitFor()
    await onPhone(page, (phone) => phone.setNetwork(false))
    await scrawl(page)
    await press(page, '签好了，交到镇里')
    await agree(page)
    await see(page, '等网络').waitFor()
    expect(stored()).toEqual([])
    await onPhone(page, (phone) => phone.setNetwork(true))
    await until(() => stored().length === 1)
    await see(page, '✓ 已签').waitFor()
    await see(page, '第 1 版，刘富民签').waitFor()
    const [pledge] = stored()
    expect((pledge?.['strokes'] as number[][]).length).toBe(2)
    const photo = town.cloud.read('photos', String(pledge?.['photoId']))
    expect(photo).toMatchObject({ usedBy: expect.stringMatching(/^pledge:/) as string })
  })

  it('is checked: goods outside are a problem with a deadline in the village’s list', async () => {
    const page = await town.phone(inspector, links.check('shop', shopId))
    const items = page.getByText('做到了', { exact: true }).filter({ visible: true })
    await items.first().waitFor()
    await tap(page, '没做到')
    await pick(page, '＋ 照片', town.pictures.before)
    while (await items.count()) {
      const left = await items.count()
      if (left === 1) break
      await items.last().tap()
    }
    await press(page, '交这张检查表')
    await agree(page)
    await see(page, '已交到镇里，1 项没做到').waitFor()
    await see(page, '已记成问题').waitFor()

    const list = await town.phone(cadre, links.villageProblems(town.villageId('中西里')))
    await see(list, '店外经营').waitFor()
    await see(list, '富民超市').waitFor()
    await see(list, /\d+月\d+日/).waitFor()
    expect(town.cloud.readAll('problems')).toHaveLength(1)
  })
})
