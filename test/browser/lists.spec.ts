import { describeInBrowser, setDataStats } from './support'
import { startBrowserTown, type BrowserTown } from './town'

/** As many as the plan asks for. */
const ENTRIES = 200

describeInBrowser('a long list', () => {
  let town: BrowserTown
  beforeAll(async () => {
    town = await startBrowserTown()
    const admin = await town.makeAdmin('oAdmin')
    const cadre = await town.makeCadre('中西里', 'oCadre')
    const entryId = await town.submitEntry(cadre, '中西里', '碾盘会客厅')
    await admin.call('entry.publish', { entryId })
    const like = town.cloud.read('entries', entryId)
    const others = Array.from({ length: ENTRIES - 1 }, (_, at) => ({
      ...like,
      _id: `entry-${at}`,
      clientId: `client-${at}`,
      number: 200 + at,
      publishedAt: Number(like?.['publishedAt']) - 1 - at,
    }))
    await town.cloud.insertMany('entries', others)
  })
  afterAll(() => town.close())
  afterEach(() => town.putAwayPhones())

  it('shows every entry once and keeps few of them on the phone', async () => {
    const phone = await town.phone({ openid: 'oVillager' }, '/pages/landscapes/index')
    const cards = phone.locator('.entry-card__no')
    await cards.first().waitFor()
    const scroller = phone.locator('.phone-page:not([hidden]) > .phone-scroll')
    const seen = new Set<string>()
    let most = 0
    const end = phone.getByText('都看完了').filter({ visible: true })
    for (let step = 0; step < 200; step++) {
      await phone.waitForTimeout(60)
      const numbers = await cards.allTextContents()
      for (const number of numbers) seen.add(number)
      if (step > 3) most = Math.max(most, numbers.length)
      const atEnd = await scroller.evaluate((it) => it.scrollTop + it.clientHeight >= it.scrollHeight - 2)
      if (atEnd && (await end.count())) break
      await scroller.evaluate((it) => it.scrollBy(0, 400))
    }
    expect(seen.size).toBe(ENTRIES)
    // Two columns, some three rows a screen: three screens, and the answer that has just come.
    expect(most).toBeLessThanOrEqual(18 + 20)
    expect(await cards.count()).toBeLessThanOrEqual(18)

    const [first] = seen
    await scroller.evaluate((it) => it.scrollTo(0, 0))
    await phone.getByText(String(first), { exact: true }).waitFor()
    expect(await cards.count()).toBeLessThanOrEqual(18)
    // Rows travel once: the list's whole content is some 60 KB, sent part by part.
    const stats = (await setDataStats(phone)).find(({ page }) => page.includes('landscapes'))
    expect(stats?.largest).toBeLessThan(24 * 1024)
  })
})
