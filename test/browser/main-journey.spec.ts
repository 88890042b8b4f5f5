import { describeInBrowser } from './support'
import {
  agree,
  fillLandscape,
  openTab,
  press,
  see,
  startBrowserTown,
  tap,
  until,
  type BrowserTown,
} from './town'

const title = '碾盘会客厅'
const notice = '关于表扬中西里小微景观的通知'

describeInBrowser('the town’s journey, on real phones', () => {
  let town: BrowserTown
  const admin = { openid: 'oAdmin' }
  const women = { openid: 'oWomen' }
  const cadre = { openid: 'oCadre' }
  const villager = { openid: 'oVillager' }

  beforeAll(async () => {
    town = await startBrowserTown()
    await town.makeAdmin(admin.openid)
    await town.make({ role: 'office', office: 'women' }, women.openid)
    await town.makeCadre('中西里', cadre.openid)
  })
  afterAll(() => town.close())
  afterEach(() => town.putAwayPhones())

  const entries = () => town.cloud.readAll('entries')

  it('a cadre submits a landscape with photos', async () => {
    const page = await town.phone(cadre)
    await openTab(page, '我的')
    await tap(page, '我的村')
    await see(page, '还没有交过').waitFor()
    await tap(page, '提交新景观')
    await fillLandscape(page, town, title)
    await see(page, '3 张照片都传好了').waitFor()
    await tap(page, '提交给镇里审核')
    await tap(page, '允许')
    await see(page, '已提交，等镇里审核').waitFor()
    await see(page, `“${title}”和 3 张照片都交上去了。`).waitFor()
    await tap(page, '回到本村')
    await see(page, '待审核').waitFor()
    await see(page, title).waitFor()
    expect(entries()).toHaveLength(1)
  })

  it('an admin publishes it at the desk, once its photos were found safe', async () => {
    const page = await town.phone(admin)
    await openTab(page, '我的')
    await tap(page, '作品审核')
    await tap(page, title)
    await see(page, /^✓ /).waitFor()
    await press(page, '公布')
    await see(page, '会立即公开').waitFor()
    await agree(page)
    await until(() => entries()[0]?.['state'] === 'published')
    await see(page, '都审完了').waitFor()
    await town.cloud.runJob('refreshHome')
  })

  it('an admin opens the voting', async () => {
    const page = await town.phone(admin)
    await openTab(page, '我的')
    await tap(page, '投票设置')
    await tap(page, '设定投票时间')
    await press(page, '按方案安排')
    await press(page, '公布')
    await see(page, '投票还没有开始').waitFor()
    await tap(page, '现在就开始')
    await press(page, '按方案安排')
    await press(page, '开始')
    await see(page, '投票进行中').waitFor()
  })

  it('a villager finds it, compares before and after, and votes once', async () => {
    const page = await town.phone(villager)
    await openTab(page, '景观')
    await tap(page, title)
    const frame = page.locator('.before-after__frame').filter({ visible: true })
    await frame.waitFor()
    const line = page.locator('.before-after__line')
    expect(await line.getAttribute('style')).toContain('left: 50%')
    const box = await frame.boundingBox()
    if (!box) throw new Error('the slider is not on the page')
    const y = box.y + box.height / 2
    const touch = await page.context().newCDPSession(page)
    const finger = (type: 'touchStart' | 'touchMove' | 'touchEnd', share: number) =>
      touch.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: type === 'touchEnd' ? [] : [{ x: box.x + box.width * share, y }],
      })
    const shows = (percent: number) =>
      page.locator(`.before-after__line[style*="left: ${percent}%"]`).waitFor({ state: 'attached' })
    await finger('touchStart', 0.6)
    await shows(60)
    for (const share of [0.5, 0.35, 0.2]) await finger('touchMove', share)
    await shows(20)
    await finger('touchEnd', 0.2)

    await see(page, '0 票').waitFor()
    await tap(page, '投它一票')
    await see(page, '1 票').waitFor()
    await see(page, '今天还剩 2 票，可以投给别的景观').waitFor()
    await page.locator('wx-vote-button').filter({ visible: true }).tap()
    await page.reload()
    await see(page, '今天还剩 2 票，可以投给别的景观').waitFor()
    await see(page, '1 票').waitFor()
    expect(await page.getByText('投它一票').count()).toBe(0)
    expect(town.cloud.readAll('votes')).toHaveLength(1)
    expect(entries()).toMatchObject([{ votes: 1 }])
  })

  it('a notice goes through a second person to the villagers', async () => {
    const author = await town.phone(women)
    await openTab(author, '我的')
    await tap(author, '通知公告')
    await tap(author, '起草通知')
    await tap(author, '表彰')
    const field = (name: string) => author.getByLabel(name, { exact: true }).locator('textarea').first()
    await field('标题').fill(notice)
    await field('正文').fill(
      '中西里的碾盘会客厅用旧物建成，花钱少，老人孩子都用得上。\n现予表扬，请各村学习。',
    )
    await tap(author, '存好，请人核对')
    await see(author, '已存好').waitFor()
    await see(author, '请另一位同事到“待核对”里打开、核对').waitFor()

    const second = await town.phone(admin)
    await openTab(second, '我的')
    await tap(second, '通知公告')
    await tap(second, notice)
    await tap(second, '核对无误')
    await agree(second)
    await see(second, '已核对').waitFor()
    await tap(second, '公布')
    await see(second, '会立即出现在首页和通知里').waitFor()
    await agree(second)
    await see(second, /〔\d+〕1号/).waitFor()

    const page = await town.phone(villager)
    await tap(page, notice)
    await see(page, '现予表扬，请各村学习。').waitFor()
    await see(page, /〔\d+〕1号/).waitFor()
  })
})
