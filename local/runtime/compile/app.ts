import fs from 'node:fs'
import path from 'node:path'
import { isFile, isRecord, listOfText, readJson, recordOfText } from './files'
import type { Paths } from './paths'
import { problem, type Problem } from './problems'

export interface Part {
  path: string
  /** The absolute file without its ending. */
  file: string
  script: string | undefined
  page: boolean
  json: Record<string, unknown>
  using: Record<string, string>
  styleIsolation: string | undefined
  generics: Record<string, true | { default: string }> | undefined
}

export interface App {
  json: Record<string, unknown>
  pages: string[]
  subpackages: { root: string; pages: string[] }[]
  parts: Part[]
  files: Set<string>
}

/** Walks app.json → pages and subpackages → usingComponents, and reports whatever cannot be found. */
export function readApp(paths: Paths, problems: Problem[]): App {
  const appFile = path.join(paths.root, 'app.json')
  const files = new Set([appFile])
  if (!isFile(appFile)) problems.push(problem(appFile, 'app.json is missing'))
  const json = readJson(appFile, problems)
  const subpackages = subpackagesOf(json)
  const pages = [
    ...listOfText(json.pages),
    ...subpackages.flatMap(({ root, pages: own }) => own.map((page) => `${root}/${page}`)),
  ]
  const globalUsing = resolveAll(recordOfText(json.usingComponents), 'app', paths, problems)
  const parts = new Map<string, Part>()
  const waiting = [...pages, ...Object.values(globalUsing)]
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    if (parts.has(next)) continue
    const part = readPart(next, pages.includes(next), globalUsing, paths, problems)
    parts.set(next, part)
    files.add(`${part.file}.json`)
    waiting.push(...Object.values(part.using), ...genericDefaults(part))
  }
  return { json, pages, subpackages, parts: [...parts.values()], files }
}

export function subpackagesOf(json: Record<string, unknown>): { root: string; pages: string[] }[] {
  const list: unknown = json.subPackages ?? json.subpackages
  if (!Array.isArray(list)) return []
  return list.filter(isRecord).map((entry) => ({
    root: String(entry.root).replace(/^\/|\/$/g, ''),
    pages: listOfText(entry.pages),
  }))
}

function readPart(
  codePath: string,
  page: boolean,
  globalUsing: Record<string, string>,
  paths: Paths,
  problems: Problem[],
): Part {
  const file = paths.fileOf(codePath)
  const json = readJson(`${file}.json`, problems)
  const script = paths.script(file)
  if (!script) problems.push(problem(`${file}.ts`, `${codePath} has no script`))
  if (!isFile(`${file}.wxml`)) problems.push(problem(`${file}.wxml`, `${codePath} has no template`))
  const own = resolveAll(recordOfText(json.usingComponents), codePath, paths, problems)
  const using = paths.isNpm(codePath) ? own : { ...globalUsing, ...own }
  return {
    path: codePath,
    file,
    script,
    page,
    json,
    using,
    styleIsolation: isolationOf(json, script ? fs.readFileSync(script, 'utf8') : ''),
    generics: genericsOf(json, codePath, paths, problems),
  }
}

/** The framework's adapter reads the isolation from JSON only; `options` in the script count as well. */
function isolationOf(json: Record<string, unknown>, script: string): string | undefined {
  if (typeof json.styleIsolation === 'string') return json.styleIsolation
  const inScript = /styleIsolation\s*:\s*["']([\w-]+)["']/.exec(script)?.[1]
  if (inScript) return inScript
  return json.addGlobalClass === true || /addGlobalClass\s*:\s*(true|!0)/.test(script)
    ? 'apply-shared'
    : undefined
}

function genericsOf(json: Record<string, unknown>, from: string, paths: Paths, problems: Problem[]) {
  if (!isRecord(json.componentGenerics)) return undefined
  return Object.fromEntries(
    Object.entries(json.componentGenerics).map(([name, value]) => {
      const reference = isRecord(value) && typeof value.default === 'string' ? value.default : undefined
      const found = reference && resolveAll({ [name]: reference }, from, paths, problems)[name]
      return [name, found ? { default: `/${found}` } : (true as const)]
    }),
  )
}

const genericDefaults = ({ generics }: Part) =>
  Object.values(generics ?? {}).flatMap((it) => (it === true ? [] : [it.default.slice(1)]))

function resolveAll(using: Record<string, string>, from: string, paths: Paths, problems: Problem[]) {
  const found: Record<string, string> = {}
  for (const [tag, reference] of Object.entries(using)) {
    const target = paths.component(reference, from)
    if (target) found[tag] = target
    else problems.push(problem(`${paths.fileOf(from)}.json`, `component "${tag}" is not at ${reference}`))
  }
  return found
}
