import fs from 'node:fs'
import path from 'node:path'
import { isFile, isRecord } from './files'
import { readApp, type App, type Part } from './app'
import { bundleScripts } from './bundle'
import { drawingOf } from './icons'
import { Paths } from './paths'
import { problem, type Problem } from './problems'
import { handlersOf } from './template-check'
import { compileTemplates } from './templates'
import { compileWxss, type StyleScope } from './wxss'

export interface Compiled {
  script: string
  problems: Problem[]
  files: Set<string>
  ms: number
}

type SheetCache = Map<string, { css: string; files: Set<string>; problems: Problem[] }>

/** Compiles a mini-program's folder to one script that starts it in a browser. Stylesheets of packages are kept. */
export function createCompiler(root: string) {
  const paths = new Paths(root)
  const cache: SheetCache = new Map()
  const drawings = paths.packageDir('tdesign-icons-svg')
  const pictureOf = (icon: string) => (drawingOf(drawings, icon) ? `/icons/${icon}.svg` : undefined)

  return async function compile(): Promise<Compiled> {
    const started = Date.now()
    const problems: Problem[] = []
    const app = readApp(paths, problems)
    const templates = compileTemplates(app, paths, problems)
    const sheets: Record<string, string> = {}
    const addSheet = (codePath: string, file: string, scope: StyleScope) => {
      const sheet =
        cache.get(codePath) ??
        compileWxss(
          `${file}.wxss`,
          scope,
          (ref, from) => paths.stylesheet(ref, from),
          isIcon(codePath) ? pictureOf : undefined,
        )
      if (paths.isNpm(codePath)) cache.set(codePath, sheet)
      sheet.files.forEach((it) => app.files.add(it))
      problems.push(...sheet.problems)
      sheets[codePath] = sheet.css
    }
    addSheet('app', path.join(paths.root, 'app'), {})
    for (const part of app.parts) addSheet(part.path, part.file, scopeOf(part))
    const bundle = await bundleScripts(entryOf(app, paths, sheets), paths)
    problems.push(...bundle.problems)
    bundle.files.forEach((it) => app.files.add(it))
    problems.push(...missingTabPages(app, paths), ...styleClash(app, paths))
    return {
      script: `globalThis.__templates=${templates};\n${bundle.code}`,
      problems: problems.map((it) => ({ ...it, file: paths.shown(it.file) })),
      files: app.files,
      ms: Date.now() - started,
    }
  }
}

const isIcon = (codePath: string) => /tdesign-miniprogram\/icon\//.test(codePath)

const isIsolated = ({ page, styleIsolation }: Part) =>
  !page && !['shared', 'page-shared'].includes(styleIsolation ?? 'isolated')

/** A class prefix out of the path: readable in the inspector, and stable from build to build. */
export const prefixOf = (codePath: string) =>
  codePath
    .replace(/^miniprogram_npm\/|^components\//, '')
    .replace(/\/index$/, '')
    .replace(/[^\w-]+/g, '_')

const scopeOf = (part: Part): StyleScope => {
  if (part.page) return { page: part.path }
  return isIsolated(part) ? { prefix: prefixOf(part.path) } : { host: part.path }
}

const templateHandlers = ({ file }: Part) =>
  isFile(`${file}.wxml`) ? handlersOf(fs.readFileSync(`${file}.wxml`, 'utf8')) : []

function entryOf(app: App, paths: Paths, sheets: Record<string, string>): string {
  const appScript = paths.script(path.join(paths.root, 'app'))
  const requireOf = (file: string | undefined) => (file ? `require(${JSON.stringify(file)})` : 'undefined')
  const parts = app.parts.map((part) => {
    const config = {
      component: part.page ? undefined : true,
      usingComponents: Object.fromEntries(
        Object.entries(part.using).map(([tag, target]) => [tag, `/${target}`]),
      ),
      styleIsolation: part.styleIsolation,
      componentGenerics: part.generics,
      componentPlaceholder: part.json.componentPlaceholder,
      pureDataPattern: part.json.pureDataPattern,
    }
    const plain = {
      path: part.path,
      page: part.page,
      own: !paths.isNpm(part.path),
      scope: isIsolated(part) ? prefixOf(part.path) : '',
      window: part.page ? part.json : {},
      handlers: paths.isNpm(part.path) ? [] : templateHandlers(part),
      config,
    }
    return `{...${JSON.stringify(plain)},run:()=>${requireOf(part.script)}}`
  })
  return `globalThis.__start({
  app: ${JSON.stringify(app.json)},
  pages: ${JSON.stringify(app.pages)},
  templates: globalThis.__templates,
  sheets: ${JSON.stringify(sheets)},
  run: () => ${requireOf(appScript)},
  parts: [${parts.join(',\n')}],
})`
}

function missingTabPages(app: App, paths: Paths): Problem[] {
  const file = path.join(paths.root, 'app.json')
  const tabBar = isRecord(app.json.tabBar) ? app.json.tabBar : {}
  const list: unknown[] = Array.isArray(tabBar.list) ? tabBar.list : []
  return list
    .filter(isRecord)
    .flatMap((tab) => [
      ...(app.pages.includes(String(tab.pagePath))
        ? []
        : [problem(file, `tab page ${String(tab.pagePath)} is not in pages`)]),
      ...[tab.iconPath, tab.selectedIconPath].flatMap((icon) =>
        typeof icon === 'string' && !isFile(path.join(paths.root, icon))
          ? [problem(file, `tab icon ${icon} is missing`)]
          : [],
      ),
    ])
}

/** TDesign asks for it: the newer look of the built-ins breaks its components' layout. */
function styleClash(app: App, paths: Paths): Problem[] {
  const clash = app.json.style === 'v2' && app.parts.some((part) => part.path.includes('tdesign-miniprogram'))
  const message = 'TDesign does not bear "style": "v2": leave it out'
  return clash ? [problem(path.join(paths.root, 'app.json'), message, { level: 'warning' })] : []
}
