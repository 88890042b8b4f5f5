import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import type { Campaign } from '../cloudfunctions/core/records/campaign'
import type { Road } from '../cloudfunctions/core/records/road'
import { ruleId, type Rule } from '../cloudfunctions/core/records/rules'
import { newDistrictId, type Village } from '../cloudfunctions/core/records/roster'
import { capOf } from '../miniprogram/shared/landscape/quota'
import { assessmentRules } from '../miniprogram/shared/assessment/rules'
import { componentIds } from '../miniprogram/shared/assessment/components'
import { avenueRules } from '../miniprogram/shared/avenue/rules'
import { awardRules } from '../miniprogram/shared/award/rules'
import { checkRules } from '../miniprogram/shared/check/rules'
import { placeKinds } from '../miniprogram/shared/check/place'
import { cleanupRules } from '../miniprogram/shared/cleanup/rules'
import { householdRules } from '../miniprogram/shared/household/rules'
import { planRules } from '../miniprogram/shared/plan/rules'
import { problemRules } from '../miniprogram/shared/problem/rules'
import { rankingRules } from '../miniprogram/shared/ranking/rules'
import { canonicalJson } from '../miniprogram/shared/kernel/canonical'
import { sheetBody } from '../miniprogram/shared/sheet/schema'
import { pledgeRules } from '../miniprogram/shared/street/pledge'
import type { RuleName } from '../miniprogram/shared/rules/rules'
import { offices as officeIds } from '../miniprogram/shared/roster/roles'

const words = v.pipe(v.string(), v.trim(), v.nonEmpty())
const key = v.pipe(v.string(), v.regex(/^[A-Za-z][A-Za-z0-9]*$/))
const count = v.pipe(v.number(), v.integer(), v.minValue(1))

const noRepeats = <T extends { readonly id: string }>(rows: readonly T[]) =>
  new Set(rows.map((row) => row.id)).size === rows.length
const listOf = <S extends v.GenericSchema<unknown, { readonly id: string }>>(row: S) =>
  v.pipe(v.array(row), v.minLength(1), v.check(noRepeats, 'an id occurs twice'))

const villageFile = listOf(
  v.strictObject({
    id: v.pipe(v.string(), v.regex(/^v\d{2,3}$/)),
    name: words,
    quota: count,
    district: v.optional(words),
  }),
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
  announcedPrizeMoney: count,
  perVillage: v.strictObject({ min: count, max: count }),
  plannedLandscapes: count,
})

const officeFile = listOf(v.strictObject({ id: v.picklist(officeIds), name: words, duty: words }))
/** Points as people write them; the program counts hundredths. */
const points = v.pipe(
  v.number(),
  v.minValue(0.5),
  v.transform((value) => Math.round(value * 100)),
)
/** A sheet's file: points as people write them, and the total is what the caps make. */
const sheetFile = v.pipe(
  v.strictObject({
    id: key,
    name: words,
    groups: listOf(
      v.strictObject({
        id: key,
        name: words,
        fill: v.picklist(['give', 'deduct', 'check']),
        beside: v.optional(v.boolean(), false),
        items: listOf(
          v.strictObject({
            id: key,
            name: words,
            asks: v.optional(v.string(), ''),
            cap: points,
            step: points,
          }),
        ),
      }),
    ),
  }),
  v.transform((sheet) => ({
    ...sheet,
    total: sheet.groups
      .filter((group) => !group.beside)
      .flatMap((group) => group.items)
      .reduce((sum, item) => sum + item.cap, 0),
  })),
  sheetBody,
)
const householdFile = v.strictObject({
  ...householdRules.entries,
  sheet: sheetFile,
  rebound: v.strictObject({ below: points, fall: points }),
  model: v.strictObject({ from: points, months: count }),
})
const cleanupFile = v.strictObject({ ...cleanupRules.entries, sheet: sheetFile })
const placeCheckFile = v.strictObject({
  everyDays: count,
  sheet: sheetFile,
  failures: v.unknown(),
  months: v.optional(v.unknown()),
})
const checkFile = v.pipe(
  v.strictObject(
    Object.fromEntries(placeKinds.map((kind) => [kind, placeCheckFile])) as Record<
      (typeof placeKinds)[number],
      typeof placeCheckFile
    >,
  ),
  checkRules,
)
/** Points as people write them, nought among them. */
const anyPoints = v.pipe(
  v.number(),
  v.minValue(0),
  v.transform((value) => Math.round(value * 100)),
)
const pointsOf = <const K extends string>(keys: readonly K[]) =>
  v.strictObject(Object.fromEntries(keys.map((one) => [one, anyPoints])) as Record<K, typeof anyPoints>)
const assessmentFile = v.pipe(
  v.strictObject({
    weights: pointsOf(componentIds),
    quota: anyPoints,
    awards: pointsOf(['first', 'second', 'third', 'creativity']),
    perFault: anyPoints,
    grades: v.array(v.strictObject({ id: v.string(), name: words, from: anyPoints })),
    appealDays: count,
    propose: v.strictObject({
      commend: count,
      criticiseBelow: anyPoints,
      admonishDeductions: count,
      holdFaults: count,
    }),
  }),
  assessmentRules,
)
const roadFile = listOf(v.strictObject({ id: key, name: words, avenue: v.boolean() }))

/** A town's plan as its folder holds it; days carry no year yet. */
export interface TownPlan {
  readonly campaign: v.InferOutput<typeof campaignFile>
  readonly villages: v.InferOutput<typeof villageFile>
  readonly offices: v.InferOutput<typeof officeFile>
  readonly cleanup: v.InferOutput<typeof cleanupFile>
  readonly awards: v.InferOutput<typeof awardRules>
  readonly check: v.InferOutput<typeof checkFile>
  readonly pledge: v.InferOutput<typeof pledgeRules>
  readonly household: v.InferOutput<typeof householdFile>
  readonly ranking: v.InferOutput<typeof rankingRules>
  readonly problem: v.InferOutput<typeof problemRules>
  readonly assessment: v.InferOutput<typeof assessmentFile>
  readonly plan: v.InferOutput<typeof planRules>
  readonly avenue: v.InferOutput<typeof avenueRules>
  readonly contestSheet: v.InferOutput<typeof sheetFile>
  readonly roads: v.InferOutput<typeof roadFile>
}

export const xiliFolder = join(__dirname, 'xili')

/** What a town's folder may be called: it is part of paths and, as the campaign's id, a key. */
export const townName = /^[a-z][a-z0-9]{1,30}$/

/** The folder of a town by its name. @throws a sentence for the person at the keyboard */
export function townFolder(town = 'xili'): string {
  const folder = join(__dirname, town)
  if (townName.test(town) && existsSync(join(folder, 'campaign.json'))) return folder
  throw new Error(
    `没有 seeds/${town} 这个镇的方案。先用 npm run new-town 做出来（见 docs/another-town.md）。`,
  )
}

/** Reads a town's folder. @throws an error that names the file, the place in it and what is wrong */
export function loadPlan(folder: string = xiliFolder): TownPlan {
  const read = <S extends v.GenericSchema>(file: string, schema: S) =>
    readPlanFile(join(folder, file), schema)
  return {
    campaign: read('campaign.json', campaignFile),
    villages: read('villages.json', villageFile),
    offices: read('offices.json', officeFile),
    cleanup: read('cleanup.json', cleanupFile),
    awards: read('awards.json', awardRules),
    check: read('check.json', checkFile),
    pledge: read('pledge.json', pledgeRules),
    household: read('household.json', householdFile),
    ranking: read('ranking.json', rankingRules),
    problem: read('problem.json', problemRules),
    assessment: read('assessment.json', assessmentFile),
    plan: read('plan.json', planRules),
    avenue: read('avenue.json', avenueRules),
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
  villages.map(({ id, name, quota, district }, index) => ({
    _id: id,
    name,
    order: index + 1,
    quota,
    ...(district ? { districtId: newDistrictId(district), districtName: district } : {}),
    left: capOf({ quota }),
    taken: [],
    published: 0,
    sequence: 0,
  }))

/** The plan's roads, in its order. */
export const roadsOf = ({ roads }: TownPlan): Road[] =>
  roads.map(({ id, name, avenue }, order) => ({ _id: id, name, avenue, order }))

/** The plan's rule sets, version 1 of each, not frozen yet. */
export const rulesOf = (plan: TownPlan, since: number): Rule[] => [
  firstVersion('contestSheet', plan.contestSheet, since),
  firstVersion('cleanup', plan.cleanup, since),
  firstVersion('awards', plan.awards, since),
  firstVersion('household', plan.household, since),
  firstVersion('ranking', plan.ranking, since),
  firstVersion('problem', plan.problem, since),
  firstVersion('assessment', plan.assessment, since),
  firstVersion('plan', plan.plan, since),
  firstVersion('avenue', plan.avenue, since),
  firstVersion('check', plan.check, since),
  firstVersion('pledge', plan.pledge, since),
]

const firstVersion = <N extends RuleName>(name: N, body: Rule<N>['body'], since: number): Rule =>
  ({
    _id: ruleId(name, 1),
    name,
    version: 1,
    body,
    sha256: createHash('sha256').update(canonicalJson(body)).digest('hex'),
    frozenAt: 0,
    since,
    by: 'plan',
    reason: '',
    requestId: `plan:${name}`,
  }) satisfies Rule<N>

/** A collection's first records, and the fields in which the plan is told from what a town has changed since. */
export interface PlanSet {
  readonly collection: string
  readonly records: readonly (Readonly<{ _id: string }> & Readonly<Record<string, unknown>>)[]
  readonly compare: readonly string[]
}

/** All records of a town where nothing has happened yet; the campaign last, as a town that has one is complete. */
export const planSets = (plan: TownPlan, year: number, since: number): PlanSet[] => [
  {
    collection: 'villages',
    records: villagesOf(plan).map((village) => ({ ...village })),
    compare: ['name', 'order', 'quota'],
  },
  { collection: 'rules', records: rulesOf(plan, since).map((rule) => ({ ...rule })), compare: ['sha256'] },
  {
    collection: 'roads',
    records: roadsOf(plan).map((road) => ({ ...road })),
    compare: ['name', 'avenue'],
  },
  {
    collection: 'campaigns',
    records: [{ ...campaignFor(plan, year) }],
    compare: ['name', 'town', 'contestName', 'phases', 'perVillage'],
  },
]
