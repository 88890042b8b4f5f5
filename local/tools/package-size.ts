// What the upload would weigh, package by package: WeChat refuses more than 2 MB in one and 30 MB in all.
import fs from 'node:fs'
import path from 'node:path'
import { transform } from 'esbuild'
import { createCompiler } from '../runtime/compile/compile'
import { subpackagesOf } from '../runtime/compile/app'
import { readJson } from '../runtime/compile/files'
import { buildNpm } from './build-npm'

const PROJECT = path.join(__dirname, '../..')
const KINDS = ['js', 'wxml', 'wxss', 'wxs', 'json', 'assets'] as const
const ASSET = /\.(png|jpe?g|gif|webp|svg|ttf|woff2?)$/i
export const PACKAGE_LIMIT = 2 * 1024 * 1024

type Kind = (typeof KINDS)[number]

export interface PackageSize {
  /** `main`, or a subpackage's root. */
  name: string
  bytes: number
  kinds: Record<Kind, number>
}

export async function packageSizes({ root = path.join(PROJECT, 'miniprogram') } = {}): Promise<
  PackageSize[]
> {
  const subpackages = subpackagesOf(readJson(path.join(root, 'app.json'))).map((it) => it.root)
  const sizes = new Map<string, PackageSize>(
    ['main', ...subpackages].map((name) => [
      name,
      { name, bytes: 0, kinds: { js: 0, wxml: 0, wxss: 0, wxs: 0, json: 0, assets: 0 } },
    ]),
  )
  const npm = await buildNpm({ root })
  const { files } = await createCompiler(root)()
  const own = [...files].filter(
    (file) => file.startsWith(path.resolve(root) + path.sep) && !file.includes('miniprogram_npm'),
  )
  const counted = [
    ...own,
    ...assetsUnder(root),
    ...npm.files.map((file) => path.join(root, file.path)),
    ...['app.wxss', 'sitemap.json'].map((name) => path.join(root, name)),
  ]
  for (const file of new Set(counted.map((it) => path.resolve(it)))) {
    if (!fs.existsSync(file)) continue
    const inside = path.relative(root, file).split(path.sep).join('/')
    const size = sizes.get(subpackages.find((it) => inside.startsWith(`${it}/`)) ?? 'main')
    const kind = kindOf(file)
    if (!size || !kind) continue
    const bytes = await weigh(file)
    size.bytes += bytes
    size.kinds[kind] += bytes
  }
  return [...sizes.values()]
}

function kindOf(file: string): Kind | undefined {
  if (ASSET.test(file)) return 'assets'
  const ending = path.extname(file).slice(1)
  return ending === 'ts' ? 'js' : KINDS.find((kind) => kind === ending)
}

/** Scripts weigh what the upload makes of them: transpiled and minified. */
async function weigh(file: string): Promise<number> {
  if (!/\.[jt]s$/.test(file)) return fs.statSync(file).size
  const loader = file.endsWith('.ts') ? 'ts' : 'js'
  const { code } = await transform(fs.readFileSync(file, 'utf8'), {
    loader,
    target: 'es2018',
    format: 'cjs',
    minify: true,
  })
  return Buffer.byteLength(code)
}

function assetsUnder(dir: string): string[] {
  return fs.readdirSync(dir, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(dir, entry.name)
    if (entry.isDirectory()) return entry.name === 'miniprogram_npm' ? [] : assetsUnder(file)
    return ASSET.test(file) ? [file] : []
  })
}

/** Packages a person waits for: the main one before anything shows, the others at the first step into them. */
export const limitOf = (name: string) => (name === 'main' ? 0.9 : 0.5) * 1024 * 1024

export const overweight = (sizes: readonly PackageSize[]): string[] =>
  sizes
    .filter(({ name, bytes }) => bytes > limitOf(name))
    .map(({ name, bytes }) => `${name}: ${kb(bytes)}, more than ${kb(limitOf(name))}`)

const kb = (bytes: number) => `${(bytes / 1024).toFixed(1)} KB`

async function main() {
  const sizes = await packageSizes()
  const all = sizes.reduce((sum, { bytes }) => sum + bytes, 0)
  console.table(
    Object.fromEntries(
      sizes.map(({ name, bytes, kinds }) => [
        name,
        {
          ...Object.fromEntries(KINDS.map((kind) => [kind, kb(kinds[kind])])),
          total: kb(bytes),
          'of 2 MB': `${((bytes / PACKAGE_LIMIT) * 100).toFixed(1)}%`,
        },
      ]),
    ),
  )
  console.log(`all packages: ${kb(all)}`)
  process.exitCode = overweight(sizes).length ? 1 : 0
}

if (require.main === module) void main()
