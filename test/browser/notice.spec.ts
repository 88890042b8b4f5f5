import { links } from '../../miniprogram/page/links'
import { describeInBrowser, onPhone, setDataStats } from './support'
import { see, startBrowserTown, tap, type BrowserTown } from './town'

const villager = { openid: 'oVillager' }
const line = '各村要把路边、沟边、房前屋后的垃圾清走，每周看一遍，看到的问题当天记下，三天内办完。'

/** A published notice as the database holds it. */
const notice = (id: string, publishedAt: number, body: string, change: object = {}) => ({
  _id: id,
  type: 'notice',
  kind: 'announcement',
  state: 'published',
  version: 3,
  history: [],
  form: { kind: 'announcement', title: `关于${id}的通知`, body, photoIds: [] },
  issuer: '西里镇人民政府',
  createdBy: 'oAdmin',
  updatedAt: publishedAt,
  number: `西环整〔2026〕${publishedAt}号`,
  publishedAt,
  photos: [],
  ...change,
})

describeInBrowser('a notice', () => {
  let town: BrowserTown
  /** 300 pages of 500 characters. */
  const long = Array.from({ length: 900 }, (_, i) => `${i + 1}. ${line.repeat(4)}`).join('\n')

  beforeAll(async () => {
    town = await startBrowserTown()
    const withdrawn = [{ move: 'withdraw', from: 'published', to: 'withdrawn', at: Date.now(), by: 'oAdmin' }]
    await town.cloud.insertMany('publications', [
      notice('first', 1, '各村：\n一、名次\n名次\t村\n1\t中西里\n2\t东升'),
      notice('long', 2, long),
      notice('gone', 3, line, { state: 'withdrawn', history: withdrawn }),
    ])
  })
  afterAll(() => town.close())
  afterEach(() => town.putAwayPhones())

  it('of 300 pages opens at once, carries little at a time and goes on as it is read', async () => {
    expect(long.length).toBeGreaterThan(140_000)
    const page = await town.phone(villager, links.notice('long'))
    await see(page, /继续阅读（还有约 1\d{5} 字）/).waitFor()
    for (let i = 0; i < 3; i++) await page.getByText(/继续阅读/).tap()
    await see(page, '20. ').waitFor()
    const stats = (await setDataStats(page)).find((one) => one.page.includes('pages/notice/'))
    expect(stats?.largest).toBeLessThan(16_000)
    const elements = await page.evaluate(() => document.querySelectorAll('*').length)
    expect(elements).toBeLessThan(2000)
  })

  it('has its table, and a door to the one before it', async () => {
    const page = await town.phone(villager, links.notice('long'))
    await tap(page, '前一份：关于first的通知')
    await see(page, '西环整〔2026〕1号').waitFor()
    await see(page, '中西里').waitFor()
    await see(page, '后一份：关于long的通知').waitFor()
    expect(await onPhone(page, (phone) => phone.page())).toContain('pages/notice/')
  })

  it('says that it was withdrawn', async () => {
    const page = await town.phone(villager, links.notice('gone'))
    await see(page, '这份通知已经撤下').waitFor()
    await see(page, /西环整〔2026〕3号已在.*撤下，不再作数/).waitFor()
    await tap(page, '看别的通知')
    await see(page, '关于long的通知').waitFor()
  })
})
