import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser, Page } from 'playwright-core'
import {
  findChromium,
  launchChromium,
  newPhone,
  runtimeErrors,
  untilStarted,
} from '../../local/tools/chromium'

export { launchChromium, newPhone, runtimeErrors, untilStarted }

/** `describe` where there is a Chromium; elsewhere one clear line. On CI a missing browser is a failure. */
export function describeInBrowser(name: string, body: () => void): void {
  if (findChromium()) return describe(name, body)
  if (process.env.CI) return it(`${name}: no Chromium`, () => expect(findChromium()).toBeDefined())
  it.skip(`${name}: skipped, no Chromium on this machine (name one in CHROMIUM)`, () => undefined)
}

type Handler = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>

/** A server on a free port of this machine. */
export async function serveLocally(handle: Handler): Promise<{ base: string; close: () => Promise<void> }> {
  const server: Server = createServer((request, response) => void handle(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

export interface Opening {
  base: string
  /** `/pages/home/index?x=1`; the app's first page without it. */
  path?: string
  openid?: string
  scale?: number
  now?: string
}

/** A page of the mini-program in a phone of its own, once it has been shown. */
export async function openPage(browser: Browser, opening: Opening): Promise<Page> {
  const page = await (await newPhone(browser)).newPage()
  page.setDefaultTimeout(10_000)
  await go(page, opening)
  return page
}

/** The same phone at another page, or in another person's hand. */
export async function go(page: Page, { base, path = '', openid, scale, now }: Opening): Promise<void> {
  const url = new URL('/app', base)
  if (openid) url.searchParams.set('openid', openid)
  if (scale) url.searchParams.set('scale', String(scale))
  if (now) url.searchParams.set('now', now)
  await page.goto('about:blank')
  await page.goto(`${url.href}#${path}`)
  await untilStarted(page)
}

/** Nothing may have gone wrong in the page. */
export const expectNoErrors = async (page: Page) => expect(await runtimeErrors(page)).toEqual([])

/** What the runtime lets tests do to the phone: see local/runtime/browser/phone.ts. */
export interface Phone {
  page(): string
  open(url: string): void
  setNetwork(on: boolean): void
  pullDown(): void
  back(): Promise<void>
  shared: unknown
}

export const onPhone = async <T>(page: Page, act: (phone: Phone) => T) => {
  // A page that was loaded a moment ago has its phone only once the runtime has started.
  const phone = await page.waitForFunction(() => (globalThis as unknown as { __phone?: Phone }).__phone)
  return phone.evaluate(act)
}

export interface PageStats {
  page: string
  count: number
  bytes: number
  first: number
  largest: number
}

/** What setData carried so far, page by page. */
export const setDataStats = (page: Page) =>
  page.evaluate(() => (globalThis as unknown as { __setData: PageStats[] }).__setData)
