import path from 'node:path'
import { firstFile, isFile, readJson } from './files'

const NPM = 'miniprogram_npm/'

/** `@scope/name/rest` → its package and the rest. */
export function splitPackage(reference: string): { name: string; rest: string } {
  const [first = '', second = '', ...others] = reference.split('/')
  const scoped = first.startsWith('@')
  return {
    name: scoped ? `${first}/${second}` : first,
    rest: (scoped ? others : [second, ...others]).join('/'),
  }
}

/** Where things lie: a code path (`pages/home/index`, `miniprogram_npm/x/y`) names a file without its ending. */
export class Paths {
  private readonly packages = new Map<string, string | undefined>()
  readonly root: string

  constructor(root: string) {
    this.root = path.resolve(root)
  }

  /** The folder of an npm package, found upwards from the app as Node finds it. */
  packageDir(name: string): string | undefined {
    if (this.packages.has(name)) return this.packages.get(name)
    let found: string | undefined
    for (let dir = this.root; !found; dir = path.dirname(dir)) {
      const candidate = path.join(dir, 'node_modules', name)
      if (isFile(path.join(candidate, 'package.json'))) found = candidate
      if (dir === path.dirname(dir)) break
    }
    this.packages.set(name, found)
    return found
  }

  /** The folder of a package's mini-program files, as its package.json's `miniprogram` field says. */
  miniprogramDir(name: string): string | undefined {
    const dir = this.packageDir(name)
    if (!dir) return undefined
    const field = readJson(path.join(dir, 'package.json')).miniprogram
    return typeof field === 'string' ? path.join(dir, field) : undefined
  }

  isNpm = (codePath: string) => codePath.startsWith(NPM)

  fileOf(codePath: string): string {
    if (!this.isNpm(codePath)) return path.join(this.root, codePath)
    const { name, rest } = splitPackage(codePath.slice(NPM.length))
    return path.join(this.miniprogramDir(name) ?? path.join(this.root, NPM, name), rest || 'index')
  }

  script = (file: string) => firstFile([`${file}.ts`, `${file}.js`])

  private isComponent(codePath: string) {
    const file = this.fileOf(codePath)
    return isFile(`${file}.json`) || this.script(file) !== undefined
  }

  /** The code path a `usingComponents` entry of the file at `from` means. */
  component(reference: string, from: string): string | undefined {
    const absolute = reference.startsWith('/')
    const own = normalize(absolute ? reference : path.posix.join(path.posix.dirname(from), reference))
    const candidates = [own]
    if (!absolute && !reference.startsWith('.')) candidates.push(NPM + reference)
    return candidates.flatMap((it) => [it, `${it}/index`]).find((it) => this.isComponent(it))
  }

  /** The file an `@import` of a WXSS file means. */
  stylesheet(reference: string, from: string): string {
    if (reference.startsWith('/')) return path.join(this.root, reference)
    const relative = path.resolve(path.dirname(from), reference)
    if (isFile(relative) || reference.startsWith('.')) return relative
    const { name, rest } = splitPackage(reference)
    const dir = this.miniprogramDir(name)
    return dir ? path.join(dir, rest) : relative
  }

  /** A path to show to a person: relative to the project. */
  shown = (file: string) => path.relative(path.dirname(this.root), file).split(path.sep).join('/')
}

export const normalize = (codePath: string) => path.posix.normalize(codePath).replace(/^\/+/, '')
