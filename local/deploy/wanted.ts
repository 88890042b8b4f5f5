import { collections } from '../../cloudfunctions/core/records'
import {
  campaignFor,
  loadPlan,
  roadsOf,
  rulesOf,
  townFolder,
  villagesOf,
  type TownPlan,
} from '../../seeds/plan'
import type { ManifestEntry } from '../tools/build-functions'
import type { Wanted } from './deployment'
import type { Packed } from './pack'
import type { SeedSet } from './seeds'

/** The town as this folder describes it: declared collections, the manifest's functions, the plan's data. */
export function wantedTown({
  manifest,
  packed,
  env,
  year,
  now,
  town,
}: {
  readonly manifest: readonly ManifestEntry[]
  readonly packed: readonly Packed[]
  readonly env: Readonly<Record<string, string | undefined>>
  readonly year: number
  readonly now: number
  readonly town?: string
}): Wanted {
  return {
    collections,
    functions: packed.map(({ name, folder, code }) => {
      const entry = manifest.find((each) => each.name === name)
      if (!entry) throw new Error(`no function ${name} in the manifest`)
      return {
        name,
        folder,
        code,
        timeoutSeconds: entry.timeoutSeconds,
        memoryMB: entry.memoryMB,
        purpose: entry.purpose,
        environment: given(entry.environment, env),
        required: entry.required ?? [],
        ...(entry.cron ? { cron: entry.cron } : {}),
      }
    }),
    seeds: planSets(year, now, loadPlan(townFolder(town))),
    open: manifest.filter(({ phones }) => phones).map(({ name }) => name),
    routes: manifest.flatMap(({ name, path }) => (path ? [{ name, path }] : [])),
  }
}

const given = (names: readonly string[], env: Readonly<Record<string, string | undefined>>) =>
  Object.fromEntries(
    names.flatMap((name): [string, string][] => {
      const value = env[name]
      return value ? [[name, value]] : []
    }),
  )

/** The plan's records for an empty town, and what of them is the plan's alone. */
export function planSets(year: number, since: number, plan: TownPlan = loadPlan()): SeedSet[] {
  return [
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
    // Last: a town with a campaign is a town that is complete.
    {
      collection: 'campaigns',
      records: [{ ...campaignFor(plan, year) }],
      compare: ['name', 'town', 'contestName', 'phases', 'perVillage'],
    },
  ]
}
