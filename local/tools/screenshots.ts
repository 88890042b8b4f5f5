// The pictures of the manual and the README, from the demo town: npm run screenshots [-- --only board --only mend]
import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Browser } from 'playwright-core'
import sharp from 'sharp'
import { collections } from '../../cloudfunctions/core/records'
import { addDays, dayOf, monthOf } from '../../miniprogram/shared/kernel/days'
import { demoSteps, people, seedTown } from '../../seeds'
import { actorsIn } from '../../seeds/demo/steps'
import { startCloud, type LocalCloud } from '../cloud'
import { createRuntime } from '../runtime'
import { buildFunctions, functionsDir, readManifest } from './build-functions'
import { launchChromium, newPhone, runtimeErrors, untilStarted } from './chromium'
import { screenShot, shots, type Shot } from './shots'

const ROOT = resolve(__dirname, '../..')
const FOLDER = join(ROOT, 'docs/screenshots')
const MOST_BYTES = 60 * 1024

interface DemoTown {
  readonly cloud: LocalCloud
  close(): Promise<void>
}

async function demoTown(): Promise<DemoTown> {
  await buildFunctions()
  const runtime = await createRuntime({ root: join(ROOT, 'miniprogram') })
  const cloud = await startCloud({
    collections,
    functionsDir,
    manifest: readManifest(),
    people,
    fallback: (request, response) => runtime.handle(request, response),
  })
  await seedTown(cloud, { empty: false })
  return {
    cloud,
    close: async () => {
      await runtime.close()
      await cloud.close()
    },
  }
}

/** What the town goes through between two pictures. */
const stories: Readonly<Record<NonNullable<Shot['after']>, (cloud: LocalCloud) => Promise<unknown>>> = {
  async round(cloud) {
    const { call, clientId } = actorsIn(cloud)
    const month = monthOf(dayOf(cloud.now().getTime()))
    const { items } = await call('demo-women', 'round.list', {})
    if (items.some((round) => round.state !== 'closed')) return
    const half = items.some((round) => round.month === month && round.half === 'first') ? 'second' : 'first'
    const inspectors = ['demo-inspector-1', 'demo-inspector-2', 'demo-inspector-3']
    await call('demo-women', 'round.open', { clientId: clientId(), month, half, perVillage: 6, inspectors })
  },
  training: (cloud) => take(cloud, 'training'),
  async sheets(cloud) {
    await take(cloud, 'training')
    await take(cloud, 'sheets')
  },
  // A month that has just begun: the households are all still to be scored.
  async month(cloud) {
    const later = addDays(dayOf(cloud.now().getTime()), 31)
    await Promise.resolve(cloud.setNow(`${monthOf(later)}-02T09:00:00+08:00`))
  },
}

async function take(cloud: LocalCloud, id: string): Promise<void> {
  const step = demoSteps.find((one) => one.id === id)
  if (!step) throw new Error(`the demo has no step ${id}`)
  console.log(await step.run(cloud))
}

async function keep(name: string, png: Buffer): Promise<void> {
  for (const quality of [82, 74, 66, 58, 50, 42]) {
    const jpeg = await sharp(png).jpeg({ quality, mozjpeg: true }).toBuffer()
    if (jpeg.length > MOST_BYTES) continue
    writeFileSync(join(FOLDER, `${name}.jpg`), jpeg)
    return console.log(
      `docs/screenshots/${name}.jpg  ${Math.round(jpeg.length / 1024)} KB, quality ${quality}`,
    )
  }
  throw new Error(`${name} does not fit into ${MOST_BYTES} bytes`)
}

async function photograph(browser: Browser, base: string, shot: Shot): Promise<void> {
  const context = await newPhone(browser, { deviceScaleFactor: 1.5 })
  try {
    const page = await context.newPage()
    await page.goto(`${base}/app?openid=${shot.openid}#${shot.page}`)
    await untilStarted(page)
    // Pages underneath stay in the document.
    const seen = (what: string) => page.locator(`${what} >> visible=true`).first()
    for (const tap of shot.taps ?? []) {
      await seen(tap).tap({ timeout: 10_000 })
      await page.waitForLoadState('networkidle')
      await page.waitForTimeout(600)
    }
    await seen(shot.shows).waitFor({ timeout: 10_000 })
    if (shot.at) await seen(shot.at).evaluate((node) => node.scrollIntoView({ block: 'center' }))
    await page.waitForLoadState('networkidle')
    await page.waitForTimeout(600)
    const [error] = await runtimeErrors(page)
    if (error) throw new Error(error)
    await keep(shot.name, await page.screenshot())
  } catch (cause) {
    throw new Error(`no picture of ${shot.name}`, { cause })
  } finally {
    await context.close()
  }
}

async function photographScreen(browser: Browser, base: string): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 }, deviceScaleFactor: 1 })
  await page.goto(`${base}/screen`)
  await page.waitForSelector('[data-scene]')
  await page.waitForTimeout(1000)
  await keep(screenShot, await page.screenshot())
  await page.close()
}

async function main() {
  const { values } = parseArgs({ options: { only: { type: 'string', multiple: true } } })
  const wanted = (name: string) => values.only?.includes(name) ?? true
  mkdirSync(FOLDER, { recursive: true })
  const town = await demoTown()
  const browser = await launchChromium()
  const lived = new Set<Shot['after']>()
  const missing: unknown[] = []
  try {
    if (wanted(screenShot)) await photographScreen(browser, town.cloud.url)
    for (const shot of shots) {
      if (!wanted(shot.name)) continue
      if (shot.after && !lived.has(shot.after)) await stories[shot.after](town.cloud)
      lived.add(shot.after)
      await photograph(browser, town.cloud.url, shot).catch((error: unknown) => missing.push(error))
    }
  } finally {
    await browser.close()
    await town.close()
  }
  if (missing.length) throw new AggregateError(missing, `${missing.length} pictures were not taken`)
}

main().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
