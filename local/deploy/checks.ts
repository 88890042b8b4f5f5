import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { npm, mostUnzipped, mostZipped, type Packed } from './pack'

const ROOT = resolve(__dirname, '../..')

/** A tracked or packed file, as a check reads it. */
export interface Text {
  readonly file: string
  readonly content: string
}

const secretPatterns: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['腾讯云密钥', /\bAKID[A-Za-z0-9]{32,}\b/],
  ['私钥', /-----BEGIN (?:RSA |EC )?PRIVATE KEY-----\r?\n[A-Za-z0-9+/=]{20}/],
  ['小程序 AppID', /\bwx(?!0{15})[0-9a-f]{16}\b/],
]

/** Secrets and addresses of one town that stand in files: the values given, and whatever looks like one. */
export function secretsIn(texts: readonly Text[], values: Readonly<Record<string, string>>): string[] {
  // A short value stands in many places by chance.
  const named = Object.entries(values).filter(([, value]) => value.length >= 8)
  return texts.flatMap(({ file, content }) => [
    ...named.flatMap(([name, value]) => (content.includes(value) ? [`${file}：${name} 的值`] : [])),
    ...secretPatterns.flatMap(([what, pattern]) => (pattern.test(content) ? [`${file}：${what}`] : [])),
  ])
}

/** What comes from the demo or the local cloud, told by the comments esbuild leaves over each source. */
export const strangersIn = (texts: readonly Text[]): string[] =>
  texts.flatMap(({ file, content }) =>
    [...content.matchAll(/^\/\/ ((?:seeds|local|test)\/\S+)/gm)].map(([, source]) => `${file}：${source}`),
  )

const megabytes = (bytes: number) => (bytes / 1024 / 1024).toFixed(1)

export const tooHeavy = (packed: readonly Packed[]): string[] =>
  packed
    .filter(({ bytes, zipped }) => bytes > mostUnzipped || zipped > mostZipped)
    .map(({ name, bytes, zipped }) => `${name}：压缩后 ${megabytes(zipped)} MB，展开 ${megabytes(bytes)} MB`)

export const weights = (packed: readonly Packed[]): string[] =>
  packed.map(
    ({ name, bytes, zipped }) => `${name} 压缩后 ${megabytes(zipped)} MB（展开 ${megabytes(bytes)} MB）`,
  )

const largest = 5 * 1024 * 1024
const binary = /\.(png|jpe?g|webp|ico|woff2?|mdb|zip|xlsx|docx|node)$/i

export function trackedTexts(): Text[] {
  const files = execFileSync('git', ['ls-files', '-z'], { cwd: ROOT, encoding: 'utf8' }).split('\0')
  return files
    .filter((file) => file && !binary.test(file))
    .filter((file) => (statSync(join(ROOT, file), { throwIfNoEntry: false })?.size ?? Infinity) < largest)
    .map((file) => ({ file, content: readFileSync(join(ROOT, file), 'utf8') }))
}

export const packedTexts = (files: readonly string[]): Text[] =>
  files
    .filter((file) => !file.includes('node_modules') && /\.(js|json)$/.test(file))
    .map((file) => ({ file: relative(ROOT, file), content: readFileSync(file, 'utf8') }))

/** Runs one of the house's own commands; @returns whether it went well. Its words go to the screen. */
export const ran = (...args: readonly string[]): boolean =>
  spawnSync(npm, ['run', '--silent', ...args], {
    cwd: ROOT,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  }).status === 0
