import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { build } from 'esbuild'
import { buildOptions, functionsDir, readManifest } from '../../local/tools/build-functions'

const root = resolve(__dirname, '../..')
const sources = ['cloudfunctions', 'miniprogram/shared'].map((folder) => join(root, folder))

/** Where the functions' bundles are, and how to drop them when they were built for this test alone. */
export interface Built {
  readonly directory: string
  readonly drop: () => void
}

const newest = (folder: string): number =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.spec.ts'))
    .reduce((latest, entry) => Math.max(latest, statSync(join(entry.parentPath, entry.name)).mtimeMs), 0)

const exists = (path: string) => statSync(path, { throwIfNoEntry: false })
const buildable = () =>
  readManifest().filter(({ name }) => exists(join(root, 'cloudfunctions', name, 'index.ts')))

/**
 * The bundles `npm test` has built; where sources are newer, this process builds its own, so that test files
 * that run at the same time never read what another is writing.
 */
export async function builtFunctions(): Promise<Built> {
  const changed = Math.max(...sources.map(newest))
  const fresh = buildable().every(({ name }) => {
    const bundle = exists(join(functionsDir, name, 'index.js'))
    return bundle !== undefined && bundle.mtimeMs >= changed
  })
  if (fresh) return { directory: functionsDir, drop: () => {} }
  const directory = mkdtempSync(join(root, 'dist', 'test-'))
  for (const entry of buildable())
    await build({ ...buildOptions(entry), outfile: join(directory, entry.name, 'index.js') })
  return { directory, drop: () => rmSync(directory, { recursive: true, force: true }) }
}
