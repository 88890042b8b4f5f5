import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { createRuntime, type Runtime } from '../../local/runtime'
import {
  describeInBrowser,
  expectNoErrors,
  go,
  launchChromium,
  onPhone,
  openPage,
  setDataStats,
  runtimeErrors,
  serveLocally,
} from './support'

const FIXTURE = path.join(__dirname, '../../local/runtime/fixture')
const PHOTO = path.join(__dirname, '../../local/runtime/fixture/assets/photo.png')

describeInBrowser('the browser runtime', () => {
  let browser: Browser
  let runtime: Runtime
  let server: Awaited<ReturnType<typeof serveLocally>>
  let page: Page
  const calls: { name: string; openid: string | undefined; body: string }[] = []

  beforeAll(async () => {
    runtime = await createRuntime({ root: FIXTURE })
    server = await serveLocally(async (request, response) => {
      if (await runtime.handle(request, response)) return
      const name = /^\/call\/(\w+)/.exec(request.url ?? '')?.[1]
      if (!name) return void response.writeHead(404).end()
      let body = ''
      for await (const chunk of request) body += String(chunk)
      calls.push({ name, openid: request.headers['x-openid'] as string | undefined, body })
      response.end(JSON.stringify({ ok: true }))
    })
    browser = await launchChromium()
  })

  afterAll(async () => {
    await browser.close()
    await server.close()
    await runtime.close()
  })

  beforeEach(async () => {
    page = await openPage(browser, { base: server.base, openid: 'tester' })
  })

  afterEach(async () => {
    await page.context().close()
  })

  const see = (text: string) => page.getByText(text, { exact: false }).first().waitFor()

  it('compiles the fixture without a complaint', () => {
    expect(runtime.problems()).toEqual([])
  })

  it('taps by touch and by mouse, carries data-* and stops at catch', async () => {
    await page.getByText('计数 1').tap({ position: { x: 20, y: 10 } })
    await see('计数 3')
    await page.getByText('计数 3').click({ position: { x: 20, y: 10 } })
    await see('计数 5')
    await page.getByText('［不冒泡］').tap()
    await page.getByText('计数 5').tap({ position: { x: 20, y: 10 } })
    await see('计数 7')
    await see('看到 7')
    await expectNoErrors(page)
  })

  it('renders templates, WXS, slots, model binding and component events', async () => {
    await see('card 好了')
    await see('槽里的字')
    await page.getByPlaceholder('姓名').fill('小明7')
    await see('你好，小明*（String）')
    await page.getByText('卡片 ·').tap()
    await see('拿到 2')
    await expectNoErrors(page)
  })

  it('keeps the styles of pages and components apart', async () => {
    const background = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((it) => getComputedStyle(it).backgroundColor)
    expect(await background('wx-view.row')).toBe('rgb(255, 255, 255)')
    await page.getByRole('tab', { name: '我的' }).tap()
    await see('显示了 1 次')
    expect(await background('[page-scope="pages/mine/mine"] wx-view.row')).toBe('rgba(0, 0, 0, 0)')
    await expectNoErrors(page)
  })

  it('navigates with query, event channel and a hash that follows', async () => {
    await page.getByText('去详情', { exact: true }).tap()
    await see('详情 id=9')
    await see('来自首页')
    expect(page.url()).toContain('#/packages/more/detail/detail?id=9')
    await page.getByText('回去').tap()
    await see('详情说回去了')
    await page.getByText('链接去详情').tap()
    await see('详情 id=7 t=hi')
    await page.getByRole('button', { name: '返回' }).tap()
    await see('计数 1')
    await expectNoErrors(page)
  })

  it('keeps tab pages and opens any page by its address', async () => {
    await page.getByRole('tab', { name: '我的' }).tap()
    await see('显示了 1 次')
    await see('能画 100')
    await page.getByRole('tab', { name: '首页' }).tap()
    await page.getByRole('tab', { name: '我的' }).tap()
    await see('显示了 2 次')
    await go(page, { base: server.base, path: '/pages/home/home?x=42', scale: 1.4 })
    await see('x=42')
    const size = await page
      .locator('wx-page')
      .first()
      .evaluate((it) => getComputedStyle(it).fontSize)
    expect(size).toBe('22.4px')
    await expectNoErrors(page)
  })

  it('asks, shares and refreshes', async () => {
    await page.getByText('问一问').tap()
    await page.getByRole('button', { name: '确定' }).tap()
    await see('确定了')
    await page.getByText('分享', { exact: true }).tap()
    await see('样例的分享')
    expect(await onPhone(page, (phone) => phone.shared)).toMatchObject({
      path: '/pages/home/home?x=shared',
    })
    await page.getByRole('button', { name: '好' }).tap()
    await onPhone(page, (phone) => phone.pullDown())
    await see('刷新了 1 次')
    await expectNoErrors(page)
  })

  it('calls the cloud as the person who holds the phone, and fails without a network', async () => {
    await page.getByText('云函数').tap()
    await see('{"ok":true}')
    expect(calls.at(-1)).toEqual({ name: 'api', openid: 'tester', body: '{"a":1}' })
    await onPhone(page, (phone) => phone.setNetwork(false))
    await page.getByText('云函数').tap()
    await see('cloud.callFunction:fail')
    await expectNoErrors(page)
  })

  it('names what it has not built', async () => {
    await page.getByText('没有的接口').tap()
    await expect(runtimeErrors(page)).resolves.toContain(
      'wx.openBluetoothAdapter is not built in the local runtime',
    )
  })

  it('fills and submits a form', async () => {
    await go(page, { base: server.base, path: '/pages/field/field' })
    await page.getByPlaceholder('名字').fill('阿美')
    await page.getByPlaceholder('几句话').fill('门前干净')
    await page.getByRole('switch').tap()
    await see('开关 true')
    await page.getByText('乙').tap()
    await page.getByText('丙').tap()
    await page.getByText('丁').tap()
    await page.getByText('提交').tap()
    await see('{"name":"阿美","words":"门前干净","open":true,"one":"b","many":["c","d"]}')
    await page.getByText('选村').tap()
    await page.locator('.phone-wheel-line', { hasText: '南村' }).tap()
    await page.getByText('确定').tap()
    await see('选村：南村')
    await expectNoErrors(page)
  })

  it('keeps a draft with its photo over a reload', async () => {
    await go(page, { base: server.base, path: '/pages/field/field', openid: 'drafter' })
    const chooser = page.waitForEvent('filechooser')
    await page.getByText('照相').tap()
    await (await chooser).setFiles(PHOTO)
    await see('1 张')
    await page.getByText('存草稿').tap()
    await see('存好了')
    await page.reload()
    await see('草稿 true')
    const shown = page.locator('wx-image.photo img')
    await shown.waitFor()
    await page.waitForFunction(
      () => (document.querySelector('wx-image.photo img') as HTMLImageElement).naturalWidth === 4,
    )
    await expectNoErrors(page)
  })

  it('counts what setData carries', async () => {
    await page.getByText('计数 1').tap({ position: { x: 20, y: 10 } })
    const stats = await setDataStats(page)
    expect(stats).toEqual([
      expect.objectContaining({
        page: 'pages/home/home',
        count: expect.any(Number),
        first: expect.any(Number),
      }),
    ])
    await expectNoErrors(page)
  })
})
