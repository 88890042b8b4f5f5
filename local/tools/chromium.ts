import fs from 'node:fs'
import path from 'node:path'
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'

const PLACES = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => {
    const base = process.env[name]
    return base
      ? [
          path.join(base, 'Google/Chrome/Application/chrome.exe'),
          path.join(base, 'Microsoft/Edge/Application/msedge.exe'),
        ]
      : []
  }),
]

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // A drawn picture in the place of a camera.
  '--use-fake-device-for-media-stream',
]

/** A Chromium on this machine: CHROMIUM names one, else the usual places. */
export const findChromium = () => PLACES.find((place) => place !== undefined && fs.existsSync(place))

export async function launchChromium(): Promise<Browser> {
  const executablePath = findChromium()
  if (!executablePath) throw new Error('No Chromium was found: install one, or name it in CHROMIUM.')
  return chromium.launch({ executablePath, args: FLAGS })
}

const isLocal = ({ protocol, hostname }: URL) =>
  !protocol.startsWith('http') || ['127.0.0.1', 'localhost'].includes(hostname)

/** A phone's screen that touches; nothing leaves the machine. */
export async function newPhone(
  browser: Browser,
  { width = 375, height = 812, deviceScaleFactor = 2 } = {},
): Promise<BrowserContext> {
  const context = await browser.newContext({
    viewport: { width, height },
    deviceScaleFactor,
    hasTouch: true,
    isMobile: true,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    permissions: ['camera'],
  })
  await context.route(
    (url) => !isLocal(url),
    (route) => route.abort(),
  )
  return context
}

/** Waits until the first page has been shown. */
export const untilStarted = (page: Page) =>
  page.waitForFunction(
    () => (globalThis as unknown as { __phone?: { started: boolean } }).__phone?.started === true,
  )

/** What went wrong in the page so far. */
export const runtimeErrors = (page: Page) =>
  page.evaluate(
    () => (globalThis as unknown as { __errors?: string[] }).__errors ?? ['the runtime did not load'],
  )
