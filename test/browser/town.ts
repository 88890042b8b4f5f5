import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import type { PhotoStage } from '@shared/evidence/photo'
import { collections } from '../../cloudfunctions/core/records'
import { noise } from '../../local/bench/noise-picture'
import { startCloud, type LocalCloud } from '../../local/cloud'
import { createRuntime } from '../../local/runtime'
import { readManifest } from '../../local/tools/build-functions'
import { buildNpm } from '../../local/tools/build-npm'
import { seedTown } from '../../seeds'
import { calendarAround } from '../../seeds/demo/calendar'
import { renderScene } from '../../seeds/demo/pictures'
import { loadPlan, planSets } from '../../seeds/plan'
import { builtFunctions } from '../support/build'
import { submission } from '../support/landscape'
import { freshClientId, setupCode, townOf, type Someone, type Town } from '../support/town'
import { expectNoErrors, launchChromium, openPage, type Opening } from './support'

const miniprogram = resolve(__dirname, '../../miniprogram')
const stages: readonly PhotoStage[] = ['before', 'building', 'after']

/** The town as `npm start` runs it, functions in processes of their own, with phones that open it. */
export interface BrowserTown extends Town {
  readonly base: string
  /** One place before, while and after it was built, as files a phone can pick. */
  readonly pictures: Readonly<Record<PhotoStage, string>>
  /** A phone in this person's hand, at a page; the home page without one. */
  phone(person: { openid: string }, path?: string, more?: Partial<Opening>): Promise<Page>
  /** Nothing may have gone wrong on any phone; they are put away. */
  putAwayPhones(): Promise<void>
  /** An entry with three real pictures, found safe, waiting at the desk. */
  submitEntry(cadre: Someone, village: string, title: string): Promise<string>
}

/** The plan's facts, its building phase halfway today, and nobody in it yet; with `whole` the demo's people and works. */
export async function startBrowserTown({
  demo = false,
  whole = false,
}: { demo?: boolean; whole?: boolean } = {}): Promise<BrowserTown> {
  if (!existsSync(join(miniprogram, 'miniprogram_npm'))) await buildNpm()
  const runtime = await createRuntime({ root: miniprogram })
  const cloud = await startCloud({
    functionsDir: await builtFunctions(),
    manifest: readManifest(),
    collections,
    unindexedQueries: 'refuse',
    environment: { SETUP_CODE: setupCode, TEMPLATE_ENTRY_RESULT: 'entry-result-of-the-tests' },
    fallback: (request, response) => runtime.handle(request, response),
  })
  await (whole ? seedDemo(cloud) : seed(cloud, demo))
  const browser = await launchChromium()
  const { folder, bytes, files } = await drawPictures()
  const town = townOf(cloud)

  async function uploaded(owner: Someone, stage: PhotoStage, villageId: string): Promise<string> {
    const clientId = freshClientId()
    const fileId = await cloud.upload(owner.openid, `incoming/${clientId}.jpg`, bytes[stage])
    return (await owner.call('photo.register', { clientId, fileId, villageId })).id
  }

  return {
    ...town,
    base: cloud.url,
    pictures: files,
    ...phones(browser, cloud.url),
    async submitEntry(cadre, village, title) {
      const villageId = town.villageId(village)
      const photos: { photoId: string; stage: PhotoStage }[] = []
      for (const stage of stages) photos.push({ photoId: await uploaded(cadre, stage, villageId), stage })
      await until(() => photos.every(({ photoId }) => safetyOf(cloud, photoId) === 'safe'))
      return (await cadre.call('entry.submit', await submission(town, cadre, village, { title, photos }))).id
    },
    async close() {
      await browser.close()
      await runtime.close()
      await town.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function phones(browser: Browser, base: string): Pick<BrowserTown, 'phone' | 'putAwayPhones'> {
  const out: Page[] = []
  return {
    async phone({ openid }, path = '', more = {}) {
      const page = await openPage(browser, { base, openid, path, ...more })
      out.push(page)
      return page
    },
    async putAwayPhones() {
      const pages = out.splice(0)
      try {
        for (const page of pages) await expectNoErrors(page)
      } finally {
        await Promise.all(pages.map((page) => page.context().close()))
      }
    },
  }
}

async function seed(cloud: LocalCloud, demo: boolean): Promise<void> {
  const plan = loadPlan()
  const { campaign, now, year } = calendarAround(plan, cloud.now().getTime())
  for (const { collection, records } of planSets(plan, year, now))
    if (collection !== 'campaigns') await cloud.insertMany(collection, records)
  await cloud.insertMany('campaigns', [{ ...campaign, demo, window: null }])
}

/** The whole demo town, with one plain picture for all its photos. */
async function seedDemo(cloud: LocalCloud): Promise<void> {
  const plain = await noise(0)
  await seedTown(cloud, {
    empty: false,
    makePicture: () => Promise.resolve({ thumb: plain, display: plain }),
    say: () => undefined,
  })
}

async function drawPictures() {
  const folder = mkdtempSync(join(tmpdir(), 'phone-'))
  const bytes: Record<PhotoStage, Uint8Array> = {
    before: Buffer.of(),
    building: Buffer.of(),
    after: Buffer.of(),
  }
  const files = { before: '', building: '', after: '' }
  for (const stage of stages) {
    bytes[stage] = await renderScene({ kind: 'roller', seed: 'browser', stage, width: 960, height: 720 })
    files[stage] = join(folder, `${stage}.jpg`)
    writeFileSync(files[stage], bytes[stage])
  }
  return { folder, bytes, files }
}

export const safetyOf = (cloud: LocalCloud, photoId: string) => cloud.read('photos', photoId)?.['safety']

/** Waits for something of the cloud that no page tells. */
export async function until(holds: () => boolean): Promise<void> {
  const last = Date.now() + 20_000
  while (!holds()) {
    if (Date.now() > last) throw new Error('it did not come to hold within 20 seconds')
    await new Promise((resume) => setTimeout(resume, 50))
  }
}

/** What stands on the page in front, or on a dialog over it. */
export const see = (page: Page, text: string | RegExp) =>
  page.getByText(text).filter({ visible: true }).first()

export const tap = (page: Page, text: string) =>
  page.getByText(text, { exact: true }).filter({ visible: true }).first().tap()

/** The same, where the words stand on the page too: a sheet over it comes last. */
export const press = (page: Page, text: string) =>
  page.getByText(text, { exact: true }).filter({ visible: true }).last().tap()

/** The dialog asks; the person agrees. */
export const agree = (page: Page) => page.locator('.phone-ok').tap()
export const openTab = (page: Page, name: string) => page.getByRole('tab', { name }).tap()

/** Picks files as the system's picker gives them. */
export async function pick(page: Page, press: string, files: string | string[]): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await tap(page, press)
  await (await chooser).setFiles(files)
}

/** Fills the whole form of a landscape on the submission page, photos included. */
export async function fillLandscape(page: Page, { pictures }: BrowserTown, title: string): Promise<void> {
  await see(page, '这三种各来一张最好').waitFor()
  await pick(page, '建前', pictures.before)
  await pick(page, '＋在建', pictures.building)
  await pick(page, '＋建成', pictures.after)
  const field = (name: string) => page.getByLabel(name, { exact: true }).locator('input, textarea').first()
  await field('名称').fill(title)
  for (const choice of ['古树水井', '休闲', '村史', '碾盘', '废石']) await tap(page, choice)
  await field('占地面积，平方米').fill('60')
  await field('花费，元').fill('800')
  await field('参与人数').fill('12')
  await field('创意说明').fill('老碾盘重新有了用处，老人有地方坐了。')
  await field('位置').fill('村口老槐树下')
}
