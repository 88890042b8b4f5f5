import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { buildSync } from 'esbuild'

export interface BundleLoad {
  readonly name: string
  readonly milliseconds: number
  /** Against the bare SDK bundle, measured in turn with it in this run. */
  readonly ratio: number
  readonly limit: number
}

const rounds = 9
const most = 1.25

/** Loads each function's bundle and a bundle of the bare SDK in fresh processes, in turn; medians and their ratio. */
export function measureBundleLoad(functionsDir: string, names: readonly string[]): BundleLoad[] {
  const bare = join(functionsDir, '..', 'bench', 'bare-sdk.js')
  mkdirSync(join(functionsDir, '..', 'bench'), { recursive: true })
  buildSync({
    stdin: { contents: `module.exports = require('wx-server-sdk')`, resolveDir: functionsDir },
    bundle: true,
    platform: 'node',
    target: 'node20',
    outfile: bare,
    logLevel: 'silent',
  })
  const files = {
    bare,
    ...Object.fromEntries(names.map((name) => [name, join(functionsDir, name, 'index.js')])),
  }
  const times: Record<string, number[]> = {}
  for (let round = 0; round < rounds; round++)
    for (const [name, file] of Object.entries(files)) (times[name] ??= []).push(loadOnce(file))
  const median = (name: string) => (times[name] ?? []).sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? NaN
  const base = median('bare')
  return names.map((name) => ({
    name,
    milliseconds: Math.round(median(name)),
    ratio: Math.round((median(name) / base) * 100) / 100,
    limit: most,
  }))
}

const loadOnce = (file: string): number =>
  Number(
    execFileSync(process.execPath, [
      '-e',
      `const t = performance.now(); require(${JSON.stringify(file)}); console.log(performance.now() - t); process.exit(0)`,
    ])
      .toString()
      .trim()
      .split('\n')
      .pop(),
  )
