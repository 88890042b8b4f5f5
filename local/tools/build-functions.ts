import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { context, build, type BuildOptions, type Plugin } from 'esbuild'
import type { FunctionDeclaration } from '../cloud/options'

const ROOT = resolve(__dirname, '../..')
const SOURCE = join(ROOT, 'cloudfunctions')
const TARGET = join(ROOT, 'dist/cloudfunctions')

export const functionsDir = TARGET

export interface ManifestEntry extends FunctionDeclaration {
  /** The platform's 7-field cron, for timers. */
  cron?: string
  /** Packages too large or native to bundle: the platform installs them beside the function. */
  external?: string[]
  /** Packages bundled into files of their own, which are read when first needed: a cold start does not pay for them. */
  apart?: string[]
  memoryMB: number
  purpose: string
  /** Names of variables a deployment sets; `required` are those it cannot work without. */
  environment: string[]
  required?: string[]
  /** True where the mini-program may call it; the others answer the platform and each other alone. */
  phones?: boolean
  /** WeChat's own interfaces it calls: without being declared they answer -604101. */
  openapi?: string[]
  /** Scripts of `client/` for a browser, as files beside the function, which sends them. */
  scripts?: string[]
}

export function readManifest(): ManifestEntry[] {
  return JSON.parse(readFileSync(join(SOURCE, 'functions.json'), 'utf8')) as ManifestEntry[]
}

const keepApart = (packages: readonly string[]): Plugin => ({
  name: 'keep-apart',
  setup({ onResolve }) {
    onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
      kind !== 'entry-point' && packages.includes(path)
        ? { path: `./${path}.js`, external: true }
        : undefined,
    )
  },
})

/** @param target the folder of the functions' folders */
export const buildOptions = (
  { name, external = [], apart = [], scripts = [] }: ManifestEntry,
  target = TARGET,
): BuildOptions => ({
  entryPoints: {
    index: join(SOURCE, name, 'index.ts'),
    ...Object.fromEntries(apart.map((each) => [each, each])),
    ...Object.fromEntries(scripts.map((each) => [each, join(SOURCE, name, `client/${each}.ts`)])),
  },
  outdir: join(target, name),
  plugins: [keepApart(apart)],
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  external,
  loader: { '.png': 'binary' },
  alias: {
    '@shared': join(ROOT, 'miniprogram/shared'),
    '@contract': join(ROOT, 'typings/contract/index.ts'),
  },
  logLevel: 'warning',
})

/** A function named in the manifest before it is written does not keep the others from being built. */
const buildable = () => readManifest().filter(({ name }) => existsSync(join(SOURCE, name, 'index.ts')))

export async function buildFunctions(): Promise<void> {
  await Promise.all(buildable().map((each) => build(buildOptions(each))))
  for (const { name, openapi } of buildable())
    if (openapi)
      writeFileSync(join(TARGET, name, 'config.json'), JSON.stringify({ permissions: { openapi } }, null, 2))
}

/** Builds again whenever a source changes; the cloud itself notices the new bundle at the next call. */
export async function watchFunctions(): Promise<() => Promise<void>> {
  const contexts = await Promise.all(buildable().map((each) => context(buildOptions(each))))
  // What is wrong with a source esbuild has said itself; the cloud starts all the same, as at a later change.
  await Promise.allSettled(contexts.map((each) => each.rebuild()))
  await Promise.all(contexts.map((each) => each.watch()))
  return async () => void (await Promise.all(contexts.map((each) => each.dispose())))
}

if (require.main === module)
  buildFunctions().catch(() => {
    process.exitCode = 1
  })
