import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { build } from 'esbuild'
import { buildOptions, functionsDir, readManifest } from '../../local/tools/build-functions'

const root = resolve(__dirname, '../..')
const sources = ['cloudfunctions', 'miniprogram/shared'].map((folder) => join(root, folder))

const newest = (folder: string): number =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.spec.ts'))
    .reduce((latest, entry) => Math.max(latest, statSync(join(entry.parentPath, entry.name)).mtimeMs), 0)

const exists = (path: string) => statSync(path, { throwIfNoEntry: false })
const buildable = () =>
  readManifest().filter(({ name }) => exists(join(root, 'cloudfunctions', name, 'index.ts')))

let built: Promise<string> | undefined
let own: string | undefined

/**
 * The folder of bundles `npm test` has built; where sources are newer, this test file builds its own, once, so that
 * files that run at the same time never read what another is writing.
 */
export const builtFunctions = (): Promise<string> => (built ??= findOrBuild())

afterAll(() => {
  if (own) rmSync(own, { recursive: true, force: true })
})

async function findOrBuild(): Promise<string> {
  const changed = Math.max(...sources.map(newest))
  const fresh = buildable().every(({ name }) => {
    const bundle = exists(join(functionsDir, name, 'index.js'))
    return bundle !== undefined && bundle.mtimeMs >= changed
  })
  if (fresh) return functionsDir
  mkdirSync(join(root, 'dist'), { recursive: true })
  own = mkdtempSync(join(root, 'dist', 'test-'))
  for (const entry of buildable()) await build(buildOptions(entry, own))
  return own
}
