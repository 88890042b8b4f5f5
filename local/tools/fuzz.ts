// Sends every action what nobody should send: npm run fuzz -- --seconds 60 --seed 7
import { spawnSync } from 'node:child_process'
import { join, resolve } from 'node:path'

const root = resolve(__dirname, '../..')
const given = process.argv.slice(2)
const option = (name: string): string | undefined => {
  const at = given.indexOf(`--${name}`)
  return at < 0 ? undefined : given[at + 1]
}

const seconds = Number(option('seconds') ?? 60)
const seed = Number(option('seed') ?? Date.now() % 1_000_000)
if (!(seconds > 0) || !Number.isInteger(seed)) {
  console.error('npm run fuzz -- [--seconds 60] [--seed 7]')
  process.exit(2)
}

const run = (file: string, args: readonly string[]) =>
  spawnSync(process.execPath, [join(root, 'node_modules', file), ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, FUZZ_SECONDS: String(seconds), FUZZ_SEED: String(seed) },
  }).status ?? 1

console.log(`${seconds} s, seed ${seed}; the same again: npm run fuzz -- --seconds ${seconds} --seed ${seed}`)
process.exitCode =
  run('tsx/dist/cli.mjs', ['local/tools/build-functions.ts']) ||
  run('jest/bin/jest.js', ['-w', '1', '--selectProjects', 'node', '-t', 'whatever is sent', 'test/hostile'])
