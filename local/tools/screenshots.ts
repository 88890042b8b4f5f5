// The README's pictures, from the demo town: npm run screenshots [-- --base http://127.0.0.1:8090]
import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import sharp from 'sharp'
import { collections } from '../../cloudfunctions/core/records'
import { people, seedTown } from '../../seeds'
import { startCloud } from '../cloud'
import { createRuntime } from '../runtime'
import { buildFunctions, functionsDir, readManifest } from './build-functions'
import { launchChromium, newPhone, runtimeErrors, untilStarted } from './chromium'

const ROOT = resolve(__dirname, '../..')
const FOLDER = join(ROOT, 'docs/screenshots')
const MOST_BYTES = 120 * 1024

interface Shot {
  name: string
  openid: string
  page: string
  /** Tapped once the page stands, to get where the picture is. */
  tap?: string
}

const shots: readonly Shot[] = [
  { name: 'home', openid: 'demo-villager-1', page: '/pages/home/index' },
  { name: 'landscapes', openid: 'demo-villager-1', page: '/pages/landscapes/index' },
  { name: 'entry', openid: 'demo-villager-1', page: '/pages/landscapes/index', tap: '.entry-card__photo' },
  { name: 'board', openid: 'demo-cadre-xinzhuang', page: '/packages/cadre/board/index' },
]

async function demoTown(): Promise<{ base: string; close: () => Promise<void> }> {
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
    base: cloud.url,
    close: async () => {
      await runtime.close()
      await cloud.close()
    },
  }
}

/** As good as fits. */
async function jpegOf(png: Buffer): Promise<Buffer> {
  for (const quality of [82, 74, 66, 58, 50]) {
    const jpeg = await sharp(png).jpeg({ quality, mozjpeg: true }).toBuffer()
    if (jpeg.length <= MOST_BYTES) return jpeg
  }
  throw new Error(`the picture does not fit into ${MOST_BYTES} bytes`)
}

async function photograph(base: string): Promise<void> {
  mkdirSync(FOLDER, { recursive: true })
  const browser = await launchChromium()
  try {
    for (const { name, openid, page: path, tap } of shots) {
      const context = await newPhone(browser)
      const page = await context.newPage()
      await page.goto(`${base}/app?openid=${openid}#${path}`)
      await untilStarted(page)
      if (tap) {
        await page.locator(tap).first().tap()
        await page.locator('.before-after__frame').waitFor()
      }
      await page.waitForLoadState('networkidle')
      await page.waitForTimeout(600)
      const jpeg = await jpegOf(await page.screenshot())
      writeFileSync(join(FOLDER, `${name}.jpg`), jpeg)
      console.log(`docs/screenshots/${name}.jpg  ${Math.round(jpeg.length / 1024)} KB`)
      for (const error of await runtimeErrors(page)) throw new Error(`${path}: ${error}`)
      await context.close()
    }
  } finally {
    await browser.close()
  }
}

async function main() {
  const { values } = parseArgs({ options: { base: { type: 'string' } } })
  const town = values.base ? { base: values.base, close: () => Promise.resolve() } : await demoTown()
  try {
    await photograph(town.base)
  } finally {
    await town.close()
  }
}

main().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
