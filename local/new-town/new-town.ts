import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { basename, join } from 'node:path'
import { loadPlan, townName, xiliFolder, type TownPlan } from '../../seeds/plan'
import { planSheets, readFacts, readOffices, readPhases, readPrizes, readRoads, readVillages } from './read'
import { openWorkbook, type Faults } from './rows'

export interface Wish {
  /** The folder under `root`, and the campaign's id. */
  readonly name: string
  readonly villages: string
  readonly plan: string
  /** Where towns' folders lie. */
  readonly root: string
  /** Whether a folder of this name gives way. */
  readonly replace?: boolean
}

export type Outcome =
  | { readonly faults: readonly string[] }
  | { readonly faults: readonly []; readonly folder: string; readonly plan: TownPlan }

/**
 * Makes a town's folder from two workbooks; what they do not say is 西里's. Everything that is wrong is answered at once,
 * and then nothing is written: the folder is built beside its place and moved there whole.
 */
export async function newTown(wish: Wish): Promise<Outcome> {
  const faults: Faults = nameFaults(wish)
  const [villageBytes, planBytes] = [bytesOf(wish.villages, faults), bytesOf(wish.plan, faults)]
  const files = villageBytes && planBytes && (await readFiles(wish, villageBytes, planBytes, faults))
  if (!files || faults.length) return { faults }
  const draft = mkdtempSync(join(wish.root, '.new-town-'))
  try {
    writeTown(draft, files)
    // The town's own reader has the last word.
    const plan = loadPlan(draft)
    const folder = join(wish.root, wish.name)
    const old = `${draft}-old`
    if (existsSync(folder)) renameSync(folder, old)
    renameSync(draft, folder)
    rmSync(old, { recursive: true, force: true })
    return { faults: [], folder, plan }
  } finally {
    rmSync(draft, { recursive: true, force: true })
  }
}

function nameFaults({ name, root, replace = false }: Wish): string[] {
  if (!townName.test(name))
    return [`文件夹名“${name}”不对：用小写字母开头的拼音，例如 nanping，不要空格和短横线`]
  const folder = join(root, name)
  if (!existsSync(folder)) return []
  if (['xili', 'demo'].includes(name)) return [`“${name}”已经有了，请换一个文件夹名`]
  return replace ? [] : [`${folder} 已经有了。要用这两个表格重做，请加 --replace`]
}

function bytesOf(path: string, faults: Faults): Buffer | undefined {
  try {
    return readFileSync(path)
  } catch {
    faults.push(`打不开文件 ${path}，请核对文件名；文件正在 Excel 里打开的话先关掉`)
    return undefined
  }
}

/** The files of the town that are not 西里's, as they will stand. */
async function readFiles(wish: Wish, villageBytes: Buffer, planBytes: Buffer, faults: Faults) {
  const xili = loadPlan()
  const villageFile = basename(wish.villages)
  const planFile = basename(wish.plan)
  const villageGrids = await openWorkbook(villageFile, villageBytes, faults)
  const planGrids = await openWorkbook(planFile, planBytes, faults)
  if (!villageGrids.length || !planGrids.length) return undefined
  const sheets = planSheets(planFile, planGrids, faults)
  const villages = readVillages(villageFile, villageGrids, faults)
  const facts = readFacts(planFile, sheets, faults)
  const phases = readPhases(planFile, sheets, xili.campaign.phases, faults)
  const roads = readRoads(sheets)
  const prizes = sheets.has('prizes') ? readPrizes(sheets, xili.awards.prizes) : undefined
  const offices = sheets.has('offices') ? readOffices(sheets, xili.offices) : undefined
  return {
    town: facts.town,
    'campaign.json': { id: wish.name, ...facts, phases },
    'villages.json': villages,
    'roads.json': roads,
    ...(prizes ? { 'awards.json': { ...xili.awards, prizes: givenOf(xili.awards.prizes, prizes) } } : {}),
    ...(offices ? { 'offices.json': xili.offices.map((one) => changed(one, offices)) } : {}),
  }
}

const changed = <T extends { readonly id: string }>(
  one: T,
  changes: readonly { readonly id: string }[],
): T => ({
  ...one,
  ...changes.find(({ id }) => id === one.id),
})

const givenOf = <T extends { readonly id: string }>(
  known: readonly T[],
  given: readonly { readonly id: string }[],
) => known.filter(({ id }) => given.some((one) => one.id === id)).map((one) => changed(one, given))

function writeTown(folder: string, { town, ...files }: Readonly<Record<string, unknown>>): void {
  cpSync(xiliFolder, folder, { recursive: true })
  for (const file of readdirSync(folder)) {
    const path = join(folder, file)
    const own = files[file]
    // 西里's rules name their town here and there.
    const text = own
      ? JSON.stringify(own, null, 2)
      : readFileSync(path, 'utf8').replaceAll('西里镇', String(town))
    writeFileSync(path, own ? `${text}\n` : text)
  }
}
