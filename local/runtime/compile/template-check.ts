import { BUILT_INS } from './built-in-templates'
import { positionOf, problem, type Problem } from './problems'

const PLAIN_TAGS = new Set(['block', 'template', 'import', 'include', 'slot', 'wxs', 'page-meta'])

interface Check {
  file: string
  using: readonly string[]
  generics: readonly string[]
  /** Whether all tags must be known: false for a file that others import. */
  closed: boolean
}

/** What WeChat's template compiler refuses, or leaves empty without a word, and the framework accepts. */
export function checkTemplate(source: string, { file, using, generics, closed }: Check): Problem[] {
  const found: Problem[] = []
  const text = blankOut(source)
  const modules = new Set(
    [...source.matchAll(/<wxs\b[^>]*\bmodule\s*=\s*["']([\w$]+)["']/g)].map((m) => m[1] ?? ''),
  )
  const report = (offset: number, message: string, level: Problem['level'] = 'error') =>
    found.push(problem(file, message, { ...positionOf(source, offset), level }))

  for (const match of text.matchAll(/\{\{([\s\S]*?)\}\}/g)) {
    const complaint = expressionComplaint(match[1] ?? '', modules)
    if (complaint) report(match.index, `${complaint}: {{${(match[1] ?? '').trim()}}}`)
  }
  const known = new Set([...Object.keys(BUILT_INS), ...PLAIN_TAGS, ...using, ...generics])
  if (closed)
    for (const match of withoutValues(text).matchAll(/<([a-zA-Z][\w-]*)/g))
      if (!known.has(match[1] ?? ''))
        report(match.index, `<${match[1]}> is neither built in nor in usingComponents`)
  return found
}

/** The methods a template's events call, and where: the runtime sees whether the component has them. */
export function handlersOf(source: string): { name: string; line: number }[] {
  const events = /\s(?:capture-)?(?:bind|catch|mut-bind):?[\w-]+\s*=\s*"([\w$]+)"/g
  return [...blankOut(source).matchAll(events)].map((match) => ({
    name: match[1] ?? '',
    line: positionOf(source, match.index + 1).line,
  }))
}

/** Comments and inline WXS replaced by spaces, so that offsets stay true. */
const blankOut = (source: string) =>
  source
    .replace(/<!--[\s\S]*?-->/g, (comment) => comment.replace(/[^\n]/g, ' '))
    .replace(
      /(<wxs\b[^>]*>)([\s\S]*?)(<\/wxs>)/g,
      (_, open: string, body: string, close: string) => open + body.replace(/[^\n]/g, ' ') + close,
    )

/** Attribute values and texts in braces blanked too: what is left of `<` opens a tag. */
const withoutValues = (text: string) =>
  text.replace(/\{\{[\s\S]*?\}\}|=\s*"[^"]*"|=\s*'[^']*'/g, (value) => value.replace(/[^\n]/g, ' '))

function expressionComplaint(expression: string, modules: ReadonlySet<string>): string | undefined {
  const code = expression.replace(/'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"/g, "''")
  if (/\?\.(?!\d)/.test(code)) return 'WeChat refuses `?.` in templates'
  if (code.includes('??')) return 'WeChat refuses `??` in templates'
  if (code.includes('`')) return 'WeChat refuses template strings in templates'
  if (code.includes('=>')) return 'WeChat refuses functions in templates'
  if (/\bnew\b|\bfunction\b/.test(code)) return 'WeChat refuses `new` and `function` in templates'
  const call = /([\w$]+)((?:\s*\.\s*[\w$]+|\[[^\]]*\])*)\s*\(/.exec(code)
  if (call && !modules.has(call[1] ?? ''))
    return `WeChat calls only functions of WXS modules, not ${call[1]}${call[2]}()`
  if (/[\])]\s*(?:\.\s*[\w$]+\s*)?\(/.test(code)) return 'WeChat calls only functions of WXS modules'
  return undefined
}
