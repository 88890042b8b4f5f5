import type { BrowserContextOptions, Page } from 'playwright-core'
import { describeInBrowser, launchChromium } from './support'
import { startBrowserTown, type BrowserTown } from './town'

/** The hall's screen: every scene fits at every size, and it goes on without its server. */
describeInBrowser('the hall’s screen', () => {
  let town: BrowserTown
  let browser: Awaited<ReturnType<typeof launchChromium>>

  beforeAll(async () => {
    town = await startBrowserTown({ whole: true })
    await town.cloud.runJob('refreshHome')
    browser = await launchChromium()
  })
  afterAll(async () => {
    await browser.close()
    await town.close()
  })

  async function screen(options: BrowserContextOptions = {}): Promise<Page> {
    const page = await (await browser.newContext(options)).newPage()
    await page.goto(`${town.base}/screen`)
    await page.waitForSelector('[data-scene]')
    return page
  }
  const sceneOf = (page: Page) => page.getAttribute('main', 'data-scene')

  it('shows phase, villages, ranking, examples, favourites and notices, none cut at any size', async () => {
    for (const [width, height] of [
      [1366, 768],
      [1920, 1080],
      [3840, 2160],
      [1280, 1024],
    ] as const) {
      const page = await screen({ viewport: { width, height } })
      const seen: string[] = []
      for (let scene = await sceneOf(page); scene && !seen.includes(scene); scene = await sceneOf(page)) {
        seen.push(scene)
        const wrong = await page.evaluate(() => {
          const main = document.querySelector('main')
          const cut = !main || main.scrollHeight > main.clientHeight || main.scrollWidth > main.clientWidth
          const rem = parseFloat(getComputedStyle(document.documentElement).fontSize)
          const small = [...document.querySelectorAll('#stage *')].filter(
            (it) => it.textContent && parseFloat(getComputedStyle(it).fontSize) < 3.4 * rem - 0.1,
          )
          return { cut, small: small.map((it) => it.textContent) }
        })
        expect({ width, scene, ...wrong }).toEqual({ width, scene, cut: false, small: [] })
        await page.keyboard.press('Space')
      }
      const kinds = seen.map((scene) => scene.replace(/-\d+$/, ''))
      expect([...new Set(kinds)]).toEqual(['phase', 'villages', 'ranking', 'example', 'leaders', 'notices'])
      await page.context().close()
    }
  })

  it('costs one database request, and nothing is sent again while nothing changed', async () => {
    town.cloud.resetCounters()
    const first = await fetch(`${town.base}/screen/data`)
    expect([first.status, town.cloud.counters().requests]).toEqual([200, 1])
    const tag = first.headers.get('etag') ?? ''
    const again = await fetch(`${town.base}/screen/data`, { headers: { 'If-None-Match': tag } })
    expect([again.status, await again.text()]).toEqual([304, ''])
    expect(await first.text()).not.toMatch(/demo-(admin|cadre|villager|inspector)|openid|todo|desk/)
  })

  it('keeps what it had where an answer is cut or is something else', async () => {
    const page = await screen({ serviceWorkers: 'block' })
    const whole = await page.evaluate(() => localStorage.getItem('screen') ?? '')
    for (const body of [whole.slice(0, whole.length / 2), '{"at":1}', '<html>登录</html>', '']) {
      await page.route('**/screen/data', (route) => route.fulfill({ status: 200, body }))
      await page.reload()
      await page.getByText('网络断开').waitFor()
      expect(await page.getByText('西里镇').first().isVisible()).toBe(true)
      expect(await page.evaluate(() => localStorage.getItem('screen'))).toBe(whole)
      await page.unroute('**/screen/data')
    }
    await page.reload()
    await page.getByText('网络断开').waitFor({ state: 'detached' })
  })

  it('goes on when the server is stopped, even after the screen was switched off and on', async () => {
    const page = await screen()
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
    await page.reload()
    const seen = new Set<string | null>()
    for (let i = 0; i < 12; i++) {
      seen.add(await sceneOf(page))
      await page.waitForLoadState('networkidle')
      await page.keyboard.press('Space')
    }
    await town.cloud.close()
    await page.reload()
    await page.getByText('网络断开').waitFor()
    for (let i = 0; i < seen.size; i++) {
      expect(seen).toContain(await sceneOf(page))
      const broken = await page.evaluate(async () => {
        const images = [...document.querySelectorAll('img')]
        await Promise.all(images.map((image) => image.decode().catch(() => undefined)))
        return images.filter((image) => image.naturalWidth === 0).length
      })
      expect(broken).toBe(0)
      await page.keyboard.press('Space')
    }
  })
})
