import fs from 'node:fs'
import postcss, { type AtRule, type ChildNode, type Root } from 'postcss'
import selectorParser from 'postcss-selector-parser'
import { drawIcons } from './icons'
import { isFile } from './files'
import { problem, type Problem } from './problems'

export interface StyleScope {
  /** Class prefix of an isolated component. */
  prefix?: string
  /** Code path of the page these styles belong to: they must not reach the other pages of the stack. */
  page?: string
  /** Code path of a component without isolation, for its `:host`. */
  host?: string
}

interface Sheet {
  css: string
  files: Set<string>
  problems: Problem[]
}

/** `rpx` is 1/750 of the window's width; `vh` in a page means the page, not the phone around it. */
export const units = (value: string) =>
  value
    .replace(
      /(-?(?:\d+\.?\d*|\.\d+))rpx\b/g,
      (_, n: string) => `${Number(((Number(n) * 100) / 750).toFixed(5))}vw`,
    )
    .replace(/(-?(?:\d+\.?\d*|\.\d+))vh\b/g, '$1cqh')
    .replace(/(?:env|constant)\(\s*safe-area-inset-(\w+)\s*(?:,[^)]*)?\)/g, 'var(--safe-$1, 0px)')

/** WXSS as CSS: imports inlined, units, tag names and scopes translated. */
export function compileWxss(
  file: string,
  { prefix, page, host }: StyleScope,
  resolve: (reference: string, from: string) => string,
  pictureOf?: (icon: string) => string | undefined,
): Sheet {
  const files = new Set<string>()
  const problems: Problem[] = []
  const root = inline(file, resolve, new Set(), files, problems)
  const selectors = selectorParser((list) => {
    list.walk((node) => {
      if (node.type === 'class' && prefix) node.value = `${prefix}--${node.value}`
      else if (node.type === 'tag' && /^[a-z][\w-]*$/i.test(node.value)) node.value = `wx-${node.value}`
      else if (node.type === 'pseudo' && node.value === ':host') {
        const attribute = prefix ? `wx-host="${prefix}"` : `is="${host ?? ''}"`
        node.replaceWith(selectorParser.tag({ value: `:where([${attribute}])` }))
      }
    })
    if (page)
      list.each((selector) => {
        const scope = selectorParser.tag({ value: `:where([page-scope="${page}"])` })
        if (selector.first) selector.first.spaces.before = ''
        selector.prepend(selectorParser.combinator({ value: ' ' }))
        selector.prepend(scope)
      })
  })
  root.walkRules((rule) => {
    if (rule.parent?.type === 'atrule' && /keyframes$/.test((rule.parent as AtRule).name)) return
    rule.selector = selectors.processSync(rule.selector)
  })
  if (pictureOf) drawIcons(root, pictureOf)
  root.walkDecls((declaration) => {
    declaration.value = units(declaration.value)
  })
  root.walkAtRules((rule) => {
    rule.params = rule.params.replace(/(\d+)rpx/g, (_, n: string) => `${(Number(n) * 375) / 750}px`)
  })
  return { css: root.toString(), files, problems }
}

function inline(
  file: string,
  resolve: (reference: string, from: string) => string,
  seen: Set<string>,
  files: Set<string>,
  problems: Problem[],
): Root {
  if (seen.has(file) || !isFile(file)) return postcss.root()
  seen.add(file)
  files.add(file)
  const root = parse(file, problems)
  root.walkAtRules('import', (rule) => {
    const reference = /^(?:url\()?['"]?([^'")]+)/.exec(rule.params)?.[1] ?? ''
    const target = resolve(reference, file)
    if (!isFile(target))
      problems.push(problem(file, `@import of a missing file: ${reference}`, positionIn(rule)))
    rule.replaceWith(inline(target, resolve, seen, files, problems).nodes)
  })
  if (!file.includes('node_modules'))
    root.walkDecls((declaration) => {
      const target = /url\(\s*['"]?(?!data:|https?:|#)([^'")]+)/.exec(declaration.value)?.[1]
      if (target)
        problems.push(problem(file, `WXSS cannot load the local file ${target}`, positionIn(declaration)))
    })
  return root
}

function parse(file: string, problems: Problem[]): Root {
  try {
    return postcss.parse(fs.readFileSync(file, 'utf8'), { from: file })
  } catch (error) {
    if (!(error instanceof postcss.CssSyntaxError)) throw error
    problems.push(problem(file, error.reason, { line: error.line ?? 1, column: error.column ?? 1 }))
    return postcss.root()
  }
}

const positionIn = (node: ChildNode) => ({
  line: node.source?.start?.line ?? 1,
  column: node.source?.start?.column ?? 1,
})
