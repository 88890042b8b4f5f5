import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser, Page, Request } from 'playwright-core'
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
  page.setDefaultTimeout(20_000)
  countCalls(page)
  await go(page, opening)
  return page
}

const openCalls = new WeakMap<Page, Set<Request>>()
/** ms without an open call after which nothing more is asked: an answer may lead to the next question. */
const QUIET = 150

function countCalls(page: Page): void {
  const open = new Set<Request>()
  openCalls.set(page, open)
  page.on('request', (request) => {
    if (new URL(request.url()).pathname.startsWith('/call/')) open.add(request)
  })
  const close = (request: Request) => void open.delete(request)
  page.on('requestfinished', close)
  page.on('requestfailed', close)
}

/** Everything a page asked the cloud for has been answered: its own question, and those of the components it carries. */
export async function untilAnswered(page: Page): Promise<void> {
  const open = openCalls.get(page)
  if (!open) throw new Error('this page was not opened by openPage')
  const last = Date.now() + 20_000
  for (let quiet = 0; quiet < QUIET; quiet = open.size ? 0 : quiet + 25) {
    if (Date.now() > last) throw new Error(`no answer: ${[...open].map((it) => it.postData()).join(' ')}`)
    await page.waitForTimeout(25)
  }
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
