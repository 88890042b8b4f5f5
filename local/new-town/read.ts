import type { Columns, Grid } from '../../cloudfunctions/documents/workbook/columns'
import { factTitles, sheets, villageColumns, type Fact } from './workbooks'
import { readTable, type Faults, type Row } from './rows'

export interface VillageFact {
  readonly id: string
  readonly name: string
  readonly quota: number
  readonly district?: string
}

/** Ids are three digits wide at most, and an entry's number is its village's place and two digits. */
const mostVillages = 999
const longestVillage = 12
const largestQuota = 50

/** A village's name is a key of later imports: two may not differ by 村 alone. */
const plainName = (name: string) => name.replace(/\s/g, '').replace(/(?<=.)村$/, '')

export function readVillages(file: string, grids: readonly Grid[], faults: Faults): VillageFact[] {
  const rows = readTable({ file, grids }, villageColumns, faults)
  if (rows.length > mostVillages) faults.push(`${file}：最多 ${mostVillages} 个村，现在有 ${rows.length} 个`)
  const width = Math.max(2, String(rows.length).length)
  const first = new Map<string, number>()
  const villages = rows.map((row, at) => {
    const name = row.words('village', longestVillage).replace(/\s/g, '')
    once(first, plainName(name), row, '一个村')
    const quota = row.whole('quota', 1, largestQuota)
    const district = row.text('district')
    if (district.length > 20) row.say('“管区”最多 20 个字')
    const id = `v${String(at + 1).padStart(width, '0')}`
    return { row, village: { id, name, quota, ...(district ? { district } : {}) } }
  })
  // Some with and some without is an oversight; none at all is a town that names them later.
  if (villages.some(({ village }) => 'district' in village))
    for (const { row, village } of villages)
      if (!('district' in village)) row.say('没有填“管区”，别的村都填了')
  return villages.map(({ village }) => village)
}

function once(first: Map<string, number>, key: string, { number, say }: Row<never>, what: string): void {
  const earlier = first.get(key)
  if (key && earlier !== undefined) say(`和第 ${earlier} 行重复了，${what}只能有一行`)
  else first.set(key, number)
}

/** The sheets of the plan's workbook by their names. */
export function planSheets(file: string, grids: readonly Grid[], faults: Faults) {
  const has = (key: keyof typeof sheets) => grids.some(({ name }) => name.trim() === sheets[key].name)
  const table = <K extends keyof typeof sheets>(key: K): Row<KeyOf<K>>[] => {
    const { name } = sheets[key]
    const columns = sheets[key].columns as unknown as Columns<KeyOf<K>>
    const own = grids.filter((grid) => grid.name.trim() === name)
    if (own.length) return readTable({ file: `${file}“${name}”表`, grids: own }, columns, faults)
    faults.push(`${file}：缺少“${name}”表`)
    return []
  }
  return { has, table }
}
type KeyOf<K extends keyof typeof sheets> = keyof (typeof sheets)[K]['columns'] & string
type Sheets = ReturnType<typeof planSheets>

/** The facts by their titles: each once, none unknown, none missing. */
export function readFacts(file: string, { table, has }: Sheets, faults: Faults) {
  const rows = new Map<string, Row<'item' | 'value'>>()
  const titles: readonly string[] = Object.values(factTitles)
  for (const row of table('facts')) {
    const title = row.words('item', 30)
    if (!titles.includes(title)) row.say(`没有“${title}”这一项，应是：${titles.join('、')}`)
    else if (rows.has(title)) row.say(`“${title}”写了两次`)
    else rows.set(title, row)
  }
  const rowOf = (fact: Fact) => {
    const row = rows.get(factTitles[fact])
    if (!row && has('facts')) faults.push(`${file}“${sheets.facts.name}”表：缺少“${factTitles[fact]}”这一行`)
    return row
  }
  const words = (fact: Fact, most: number) => rowOf(fact)?.words('value', most) ?? ''
  const whole = (fact: Fact, most: number) => rowOf(fact)?.whole('value', 1, most) ?? 1
  const [town, name, contestName] = [words('town', 12), words('name', 40), words('contestName', 40)]
  const perVillage = { min: whole('min', 50), max: whole('max', 50) }
  if (perVillage.min > perVillage.max)
    rows.get(factTitles.min)?.say(`“${factTitles.min}”比“${factTitles.max}”还多`)
  const announcedPrizeMoney = whole('money', 100_000_000)
  const plannedLandscapes = whole('planned', 50_000)
  return { name, town, contestName, announcedPrizeMoney, perVillage, plannedLandscapes }
}

/** One row for each of the known names, in whatever order. */
function readNamed<Key extends string, Out>(
  rows: readonly Row<Key>[],
  known: readonly { readonly id: string; readonly name: string }[],
  read: (row: Row<Key>, id: string, name: string) => Out,
): { readonly missing: readonly string[]; readonly items: Out[] } {
  const first = new Map<string, number>()
  const items = rows.flatMap((row) => {
    const name = row.words('name' as Key, 20)
    const one = known.find((each) => each.name === name)
    if (!one) row.say(`没有“${name}”，应是：${known.map((each) => each.name).join('、')}`)
    else once(first, name, row, `“${name}”`)
    return one ? [read(row, one.id, name)] : []
  })
  return { missing: known.filter(({ name }) => !first.has(name)).map(({ name }) => name), items }
}

type Named = readonly { readonly id: string; readonly name: string }[]

export function readPhases(file: string, { table, has }: Sheets, known: Named, faults: Faults) {
  const { missing, items } = readNamed(table('phases'), known, (row, id, name) => {
    const phase = { id, name, from: row.date('from'), to: row.date('to'), tasks: row.words('tasks', 500) }
    if (phase.from && phase.to && phase.from > phase.to) row.say('结束在开始之前；一个阶段不能跨年')
    return phase
  })
  const where = `${file}“${sheets.phases.name}”表`
  if (has('phases')) for (const name of missing) faults.push(`${where}：缺少“${name}”这一行`)
  return items.sort((a, b) => placeOf(known, a.id) - placeOf(known, b.id))
}
const placeOf = (known: Named, id: string) => known.findIndex((one) => one.id === id)

/** A town may give fewer prizes than 西里; it cannot invent others. */
export const readPrizes = ({ table }: Sheets, known: Named) =>
  readNamed(table('prizes'), known, (row, id) => ({
    id,
    count: row.whole('count', 1, 1000),
    amount: row.whole('amount', 1, 1_000_000),
  })).items

export const readOffices = ({ table }: Sheets, known: Named) =>
  readNamed(table('offices'), known, (row, id) => ({ id, duty: row.words('duty', 300) })).items

export function readRoads({ table }: Sheets) {
  const first = new Map<string, number>()
  return table('roads').map((row, at) => {
    const name = row.words('name', 20)
    once(first, name, row, '一条路')
    const avenue = row.words('avenue', 4)
    if (avenue && !/^[是否]$/.test(avenue)) row.say(`“楷模大道”要填“是”或“否”，现在是“${avenue}”`)
    return { id: `road${at + 1}`, name, avenue: avenue === '是' }
  })
}
