import fs from 'node:fs'
import path from 'node:path'
import type { Root } from 'postcss'

/** The glyphs that tdesign-icons-svg can draw. */
export function iconNames(dir: string | undefined): ReadonlySet<string> {
  if (!dir || !fs.existsSync(dir)) return new Set()
  return new Set(fs.readdirSync(dir).map((file) => file.replace(/\.svg$/, '')))
}

export const iconDir = (packageDir: string | undefined) => packageDir && path.join(packageDir, 'src')

/** TDesign's icon font lies on a CDN; here its glyphs are masks, so that nothing leaves the machine. */
export function drawIcons(root: Root, icons: ReadonlySet<string>): void {
  root.walkAtRules('font-face', (rule) => {
    if (/https?:/.test(rule.toString())) rule.remove()
  })
  root.walkRules(/t-icon-[\w-]+::?before/, (rule) => {
    const name = /t-icon-([\w-]+)::?before$/.exec(rule.selector)?.[1]
    if (!name || !icons.has(name)) return
    rule.removeAll()
    rule.append(
      { prop: 'content', value: '""' },
      { prop: 'display', value: 'inline-block' },
      { prop: 'width', value: '1em' },
      { prop: 'height', value: '1em' },
      { prop: 'background', value: 'currentColor' },
      { prop: '-webkit-mask', value: `url(/icons/${name}.svg) center/contain no-repeat` },
    )
  })
}
