import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import type { Campaign } from '../cloudfunctions/core/records/campaign'
import type { Village } from '../cloudfunctions/core/records/roster'
import { capOf } from '../miniprogram/shared/landscape/quota'
import { offices as officeIds } from '../miniprogram/shared/roster/roles'

const words = v.pipe(v.string(), v.trim(), v.nonEmpty())
const key = v.pipe(v.string(), v.regex(/^[A-Za-z][A-Za-z0-9]*$/))
const count = v.pipe(v.number(), v.integer(), v.minValue(1))

const noRepeats = <T extends { readonly id: string }>(rows: readonly T[]) =>
  new Set(rows.map((row) => row.id)).size === rows.length
const listOf = <S extends v.GenericSchema<unknown, { readonly id: string }>>(row: S) =>
  v.pipe(v.array(row), v.minLength(1), v.check(noRepeats, 'an id occurs twice'))

const villageFile = listOf(
  v.strictObject({ id: v.pipe(v.string(), v.regex(/^v\d{2,3}$/)), name: words, quota: count }),
)

const monthDay = v.pipe(
  v.string(),
  v.regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'not a month and a day'),
)
const campaignFile = v.strictObject({
  id: key,
  name: words,
  town: words,
  contestName: words,
  phases: listOf(
    v.pipe(
      v.strictObject({
        id: v.picklist(['planning', 'building', 'assessing', 'results']),
        name: words,
        from: monthDay,
        to: monthDay,
        tasks: words,
      }),
      v.check((phase) => phase.from <= phase.to, 'a phase ends before it begins'),
    ),
  ),
  prizes: listOf(
    v.strictObject({
      id: v.picklist(['first', 'second', 'third', 'creativity']),
      name: words,
      group: v.picklist(['graded', 'creativity']),
      count,
      amount: count,
    }),
  ),
  announcedPrizeMoney: count,
  perVillage: v.strictObject({ min: count, max: count }),
  plannedLandscapes: count,
  doublePrize: v.nullable(v.boolean()),
})

const officeFile = listOf(v.strictObject({ id: v.picklist(officeIds), name: words, duty: words }))
const checklistFile = v.strictObject({
  id: key,
  name: words,
  version: count,
  items: listOf(v.strictObject({ id: key, name: words, asks: words })),
})
const sheetFile = v.pipe(
  v.strictObject({
    id: key,
    name: words,
    version: count,
    total: count,
    groups: listOf(
      v.strictObject({
        id: key,
        name: words,
        /** Points of this group are only ever given, never deducted. */
        onlyAdds: v.optional(v.boolean(), false),
        /** Points of this group stand beside the total. */
        besidesTotal: v.optional(v.boolean(), false),
        items: listOf(v.strictObject({ id: key, name: words, cap: count })),
      }),
    ),
    ties: v.optional(v.array(key), []),
  }),
  v.check(
    (sheet) =>
      sheet.total ===
      sheet.groups
        .filter((group) => !group.besidesTotal)
        .flatMap((group) => group.items)
        .reduce((sum, item) => sum + item.cap, 0),
    'the caps do not add up to the total',
  ),
)
const roadFile = listOf(v.strictObject({ id: key, name: words, avenue: v.boolean() }))

/** A town's plan as its folder holds it; days carry no year yet. */
export interface TownPlan {
  readonly campaign: v.InferOutput<typeof campaignFile>
  readonly villages: v.InferOutput<typeof villageFile>
  readonly offices: v.InferOutput<typeof officeFile>
  readonly cleanup: v.InferOutput<typeof checklistFile>
  readonly pledge: v.InferOutput<typeof checklistFile>
  readonly householdSheet: v.InferOutput<typeof sheetFile>
  readonly contestSheet: v.InferOutput<typeof sheetFile>
  readonly roads: v.InferOutput<typeof roadFile>
}

export const xiliFolder = join(__dirname, 'xili')

/** Reads a town's folder. @throws an error that names the file, the place in it and what is wrong */
export function loadPlan(folder: string = xiliFolder): TownPlan {
  const read = <S extends v.GenericSchema>(file: string, schema: S) =>
    readPlanFile(join(folder, file), schema)
  return {
    campaign: read('campaign.json', campaignFile),
    villages: read('villages.json', villageFile),
    offices: read('offices.json', officeFile),
    cleanup: read('cleanup.json', checklistFile),
    pledge: read('pledge.json', checklistFile),
    householdSheet: read('household-sheet.json', sheetFile),
    contestSheet: read('contest-sheet.json', sheetFile),
    roads: read('roads.json', roadFile),
  }
}

function readPlanFile<S extends v.GenericSchema>(path: string, schema: S): v.InferOutput<S> {
  let raw: unknown
  try {
    raw = JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    throw new Error(`${path}: ${error instanceof Error ? error.message : String(error)}`, { cause: error })
  }
  const parsed = v.safeParse(schema, raw)
  if (parsed.success) return parsed.output
  const issues = parsed.issues.map((issue) => `  ${v.getDotPath(issue) ?? '(whole file)'}: ${issue.message}`)
  throw new Error(`${path} is not a valid part of a plan:\n${issues.join('\n')}`)
}

/** The campaign of one year, as the plan gives it: no window yet, nothing published. */
export function campaignFor({ campaign }: TownPlan, year: number): Campaign {
  const { id: _, phases, ...facts } = campaign
  return {
    _id: 'campaign',
    ...facts,
    phases: phases.map((phase) => ({ ...phase, from: `${year}-${phase.from}`, to: `${year}-${phase.to}` })),
    demo: false,
    window: null,
    noticeSequence: {},
  }
}

/** The plan's villages before anything happened in them. */
export const villagesOf = ({ villages }: TownPlan): Village[] =>
  villages.map(({ id, name, quota }, index) => ({
    _id: id,
    name,
    order: index + 1,
    quota,
    left: capOf({ quota }),
    taken: [],
    published: 0,
    sequence: 0,
  }))
