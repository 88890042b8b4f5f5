// A page of the mini-program as a picture:
// npx tsx local/tools/look.ts --page "/pages/home/index?x=1" --openid <id> --scale 1.4 --out /tmp/x.png [--base URL] [--full] [--wait ms] [--tap text]
import { parseArgs } from 'node:util'
import { launchChromium, newPhone, runtimeErrors, untilStarted } from './chromium'

const { values } = parseArgs({
  options: {
    page: { type: 'string', default: '' },
    openid: { type: 'string' },
    scale: { type: 'string' },
    now: { type: 'string' },
    network: { type: 'string' },
    out: { type: 'string', default: 'look.png' },
    base: { type: 'string', default: 'http://127.0.0.1:8090' },
    full: { type: 'boolean', default: false },
    wait: { type: 'string', default: '800' },
    tap: { type: 'string', multiple: true, default: [] },
    width: { type: 'string', default: '375' },
    height: { type: 'string', default: '812' },
  },
})

function address(): string {
  const url = new URL('/app', values.base)
  for (const name of ['openid', 'scale', 'now', 'network'] as const) {
    const value = values[name]
    if (value) url.searchParams.set(name, value)
  }
  return `${url.href}#${values.page}`
}

async function main() {
  const browser = await launchChromium()
  try {
    const context = await newPhone(browser, { width: Number(values.width), height: Number(values.height) })
    const page = await context.newPage()
    const said: string[] = []
    page.on('console', (message) => {
      if (message.type() === 'error') said.push(message.text())
    })
    await page.goto(address())
    await untilStarted(page)
    const settle = () => page.waitForTimeout(Number(values.wait))
    await settle()
    for (const text of values.tap) {
      await page.getByText(text).first().tap()
      await settle()
    }
    if (values.full) {
      // The whole page on one long screen: as tall as what scrolls, plus what stands around it.
      const height = await page.evaluate(() => {
        const scroll = document.querySelector('.phone-page:not([hidden]) > .phone-scroll')
        return scroll
          ? Math.max(innerHeight, innerHeight - scroll.clientHeight + scroll.scrollHeight)
          : innerHeight
      })
      await page.setViewportSize({ width: Number(values.width), height: Math.min(height, 8000) })
      await page.waitForTimeout(300)
    }
    await page.screenshot({ path: values.out })
    const errors = await runtimeErrors(page)
    console.log(`${values.out}  ${page.url()}`)
    for (const text of new Set([...errors, ...said])) console.log(`ERROR ${text}`)
    process.exitCode = errors.length ? 1 : 0
  } finally {
    await browser.close()
  }
}

void main()
