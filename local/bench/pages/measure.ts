import type { Browser, Page } from 'playwright-core'
import { newPhone, runtimeErrors, untilStarted } from '../../tools/chromium'

/** What a page cost, from the tap that opens it. */
export interface Opened {
  /** ms until its first picture had come and was painted */
  readonly firstPicture: number
  /** setData of the page and the app's own parts on it */
  readonly setData: number
  readonly bytes: number
  readonly largest: number
  /** tasks over 50 ms, and the longest of them in ms */
  readonly longTasks: number
  readonly longest: number
  readonly nodes: number
  readonly depth: number
  /** the most children of one node */
  readonly children: number
  /** the largest and the smallest ratio of a picture's width to its shown width in device pixels: below 1 it is blurred */
  readonly oversize: number
  readonly sharp: number
  /** pictures that came, their addresses as they stand, and the shown size of the first */
  readonly pictures: number
  readonly shown: readonly string[]
  readonly width: number
  readonly height: number
}

interface Probe {
  tasks: number[]
}
type Bench = typeof globalThis & {
  __probe: Probe
  __setData: { page: string; count: number; bytes: number; largest: number }[]
  wx: { navigateTo(options: { url: string }): void; switchTab(options: { url: string }): void }
}

const FRONT = '.phone-page:not([hidden])'

/** Opens `url` by a tap's navigation from a page without pictures, on a phone that has seen nothing yet. */
export async function measureOpening(
  browser: Browser,
  { base, openid, from, url, tab }: { base: string; openid: string; from: string; url: string; tab: boolean },
): Promise<Opened> {
  const context = await newPhone(browser)
  try {
    const page = await context.newPage()
    page.setDefaultTimeout(20_000)
    // tsx names inner functions by a helper that the page does not have.
    await page.addInitScript('globalThis.__name = (it) => it')
    await page.addInitScript(() => {
      const probe: Probe = { tasks: [] }
      Object.assign(globalThis, { __probe: probe })
      new PerformanceObserver((list) =>
        probe.tasks.push(...list.getEntries().map((it) => it.duration)),
      ).observe({
        type: 'longtask',
      })
    })
    await page.goto(`${base}/app?openid=${openid}#${from}`)
    await untilStarted(page)
    // What the app does at its start is over before the tap.
    await page.waitForLoadState('networkidle')
    const firstPicture = await page.evaluate(tapAndWait, { url, tab, front: FRONT })
    await page.waitForTimeout(600)
    const errors = await runtimeErrors(page)
    if (errors.length) throw new Error(`${url}: ${errors.join('; ')}`)
    return { firstPicture, ...(await costs(page)) }
  } finally {
    await context.close()
  }
}

function tapAndWait({ url, tab, front }: { url: string; tab: boolean; front: string }): Promise<number> {
  const { __probe, __setData, wx } = globalThis as Bench
  __probe.tasks.length = 0
  __setData.length = 0
  const before = document.querySelector(front)
  const start = performance.now()
  if (tab) wx.switchTab({ url })
  else wx.navigateTo({ url })
  return new Promise((resolve, reject) => {
    const look = () => {
      const now = document.querySelector(front)
      const shown = [...(now === before ? [] : (now?.querySelectorAll('img') ?? []))].some(
        (it) => it.complete && it.naturalWidth > 32,
      )
      if (shown) return requestAnimationFrame(() => resolve(performance.now() - start))
      if (performance.now() - start > 15_000) return reject(new Error(`no picture came on ${url}`))
      requestAnimationFrame(look)
    }
    look()
  })
}

const costs = (page: Page) =>
  page.evaluate((front) => {
    const { __probe, __setData } = globalThis as Bench
    const all = [...document.querySelectorAll(`${front} > .phone-scroll *`)]
    const depthOf = (it: Element | null): number =>
      it?.closest('.phone-scroll') ? 1 + depthOf(it.parentElement) : 0
    const images = all.filter(
      (it): it is HTMLImageElement => it instanceof HTMLImageElement && it.naturalWidth > 32,
    )
    const boxes = images.map((it) => it.getBoundingClientRect())
    const first = boxes[0]
    const ratios = images.map(
      (it, at) => it.naturalWidth / ((boxes[at]?.width || Infinity) * devicePixelRatio),
    )
    return {
      setData: __setData.reduce((sum, it) => sum + it.count, 0),
      bytes: __setData.reduce((sum, it) => sum + it.bytes, 0),
      largest: Math.max(0, ...__setData.map((it) => it.largest)),
      longTasks: __probe.tasks.length,
      longest: Math.round(Math.max(0, ...__probe.tasks)),
      nodes: all.length,
      depth: Math.max(0, ...all.map(depthOf)),
      children: Math.max(0, ...all.map((it) => it.childElementCount)),
      oversize: Math.max(0, ...ratios),
      sharp: Math.min(...ratios.filter((ratio) => ratio > 0)),
      pictures: boxes.filter((it) => it.width > 0).length,
      shown: images.filter((_, at) => (boxes[at]?.width ?? 0) > 0).map((it) => new URL(it.src).pathname),
      width: Math.round(first?.width ?? 0),
      height: Math.round(first?.height ?? 0),
    }
  }, FRONT)

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}
