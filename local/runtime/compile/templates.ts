import fs from 'node:fs'
import path from 'node:path'
import { TmplGroup } from 'glass-easel-template-compiler'
import type { App, Part } from './app'
import { BUILT_INS, builtInPath } from './built-in-templates'
import { isFile } from './files'
import { normalize, type Paths } from './paths'
import { problem, type Problem } from './problems'
import { checkTemplate } from './template-check'
import { checkWxs, compileWxs, WXS_RUNTIME } from './wxs'

interface TemplateMessage {
  level: string | number
  message: string
  startLine: number
  startColumn: number
}

/** All templates and WXS as one JavaScript expression: path → compiled template. */
export function compileTemplates(app: App, paths: Paths, problems: Problem[]): string {
  const group = new TmplGroup()
  group.setExtraRuntimeScript(WXS_RUNTIME)
  const seen = new Set<string>()

  const addWxs = (codePath: string) => {
    if (seen.has(`wxs:${codePath}`)) return
    seen.add(`wxs:${codePath}`)
    const file = `${paths.fileOf(codePath)}.wxs`
    if (!isFile(file)) return void problems.push(problem(file, 'this WXS file is missing'))
    app.files.add(file)
    const source = fs.readFileSync(file, 'utf8')
    if (!paths.isNpm(codePath)) problems.push(...checkWxs(source, file))
    const { code, requires } = compileWxs(source)
    for (const target of requires) addWxs(normalize(path.posix.join(path.posix.dirname(codePath), target)))
    group.addScript(codePath, code)
  }

  const addTemplate = (codePath: string, part?: Part) => {
    if (seen.has(codePath)) return
    seen.add(codePath)
    const file = `${paths.fileOf(codePath)}.wxml`
    const exists = isFile(file)
    if (!exists && !part) problems.push(problem(file, 'this template is missing'))
    app.files.add(file)
    const source = exists ? fs.readFileSync(file, 'utf8') : ''
    for (const message of group.addTmpl(codePath, source) as TemplateMessage[])
      if (!paths.isNpm(codePath) || fromCompiler(message, file).level === 'error')
        problems.push(fromCompiler(message, file))
    if (!paths.isNpm(codePath)) problems.push(...checkOwn(source, file, part))
    for (const module of group.getInlineScriptModuleNames(codePath) as string[]) {
      const script = group.getInlineScript(codePath, module)
      if (!paths.isNpm(codePath)) problems.push(...checkWxs(script, file, lineOfModule(source, module)))
      const { code, requires } = compileWxs(script)
      for (const target of requires) addWxs(normalize(path.posix.join(path.posix.dirname(codePath), target)))
      group.setInlineScript(codePath, module, code)
    }
    for (const target of group.getDirectDependencies(codePath) as string[]) addTemplate(target)
    for (const target of group.getScriptDependencies(codePath) as string[]) addWxs(target)
  }

  for (const part of app.parts) addTemplate(part.path, part)
  for (const [tag, inside] of Object.entries(BUILT_INS)) if (inside) group.addTmpl(builtInPath(tag), inside)
  const code = group.getTmplGenObjectGroups()
  group.free()
  return code
}

const checkOwn = (source: string, file: string, part: Part | undefined) =>
  checkTemplate(source, {
    file,
    using: Object.keys(part?.using ?? {}),
    generics: Object.keys(part?.generics ?? {}),
    closed: part !== undefined,
  })

const fromCompiler = ({ level, message, startLine, startColumn }: TemplateMessage, file: string) =>
  problem(file, message, {
    line: startLine + 1,
    column: startColumn + 1,
    level: /note|warn/i.test(String(level)) || Number(level) < 3 ? 'warning' : 'error',
  })

const lineOfModule = (source: string, module: string) => {
  const at = source.search(new RegExp(`<wxs\\b[^>]*module\\s*=\\s*["']${module}["']`))
  return at < 0 ? 1 : source.slice(0, at).split('\n').length
}
