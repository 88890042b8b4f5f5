import { collections } from '../../cloudfunctions/core/records'
import { loadPlan, planSets, townFolder } from '../../seeds/plan'
import type { ManifestEntry } from '../tools/build-functions'
import type { Wanted } from './deployment'
import type { Packed } from './pack'

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
    seeds: planSets(loadPlan(townFolder(town)), year, now),
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
