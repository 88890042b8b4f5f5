import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative, resolve, sep } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import { functionsDir, type ManifestEntry } from '../tools/build-functions'

const ROOT = resolve(__dirname, '../..')
export const workFolder = join(ROOT, '.cache/deploy')

/** The platform's limits for a function's code, which comes through its object storage. */
export const mostZipped = 50 * 1024 * 1024
export const mostUnzipped = 500 * 1024 * 1024

export interface Packed {
  readonly name: string
  readonly folder: string
  readonly code: string
  readonly bytes: number
  /** What the archive will weigh, but for its headers. */
  readonly zipped: number
}

/** Puts a built function into a folder as it goes up, with what the platform's Linux needs beside it. */
export function pack({ name, external = [] }: ManifestEntry): Packed {
  const folder = join(workFolder, 'functions', name)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  cpSync(join(functionsDir, name), folder, { recursive: true })
  if (external.length) {
    const installed = install(name, external)
    cpSync(join(installed, 'package.json'), join(folder, 'package.json'))
    cpSync(join(installed, 'node_modules'), join(folder, 'node_modules'), { recursive: true })
  }
  return weighed(name, folder)
}

/** Packages for the platform's system, whatever system this is; kept until their versions change. */
function install(name: string, packages: readonly string[]): string {
  const root = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    devDependencies: Readonly<Record<string, string>>
  }
  const dependencies = Object.fromEntries(packages.map((each) => [each, root.devDependencies[each] ?? '']))
  const manifest = JSON.stringify({ name, private: true, dependencies }, null, 2)
  const folder = join(workFolder, 'external', name)
  const file = join(folder, 'package.json')
  const complete = join(folder, 'complete')
  if (existsSync(complete) && readFileSync(complete, 'utf8') === manifest) return folder
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  writeFileSync(file, manifest)
  const flags = ['--omit=dev', '--os=linux', '--cpu=x64', '--libc=glibc', '--no-audit', '--no-fund']
  execFileSync(npm, ['install', ...flags, '--ignore-scripts', '--no-package-lock'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  })
  writeFileSync(complete, manifest)
  return folder
}

export const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'

export function weighed(name: string, folder: string): Packed {
  const hash = createHash('sha256')
  let bytes = 0
  let zipped = 0
  for (const file of filesUnder(folder)) {
    const content = readFileSync(file)
    bytes += content.byteLength
    zipped += deflateRawSync(content).byteLength
    // npm's own record of an installation carries what differs from one machine to another.
    if (!file.endsWith('.package-lock.json'))
      hash.update(`${relative(folder, file).split(sep).join('/')}\0${content.byteLength}\0`).update(content)
  }
  return { name, folder, code: hash.digest('hex').slice(0, 32), bytes, zipped }
}

export function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}
