import fs from 'node:fs'
import path from 'node:path'
import type { Root } from 'postcss'
import { isFile } from './files'

/** A name as a script or a template says it, whole: one made of parts (`'chevron-' + side`) is not seen. */
const NAMED = /(?<=["'])[a-z][a-z0-9]*(?:-[a-z0-9]+)*(?=["'])/g

/** The icons a sheet can need, out of the texts that may name them. */
export const namedIn = (sources: readonly string[]): ReadonlySet<string> =>
  new Set(sources.flatMap((source) => source.match(NAMED) ?? []))

/** tdesign-icons-svg's drawing of an icon. */
export function drawingOf(packageDir: string | undefined, name: string): string | undefined {
  const file = packageDir && path.join(packageDir, 'src', `${name}.svg`)
  return file && isFile(file) ? fs.readFileSync(file, 'utf8').replace('view-box', 'viewBox') : undefined
}

/** A drawing within a stylesheet, without what only a page's element needs. */
export const inSheet = (drawing: string): string =>
  `"data:image/svg+xml,${drawing
    .replace(/ (?:width|height|class)="[^"]*"/g, '')
    .replace(/"/g, "'")
    .replace(/[%#<>]/g, encodeURIComponent)}"`

/**
 * TDesign's icon font lies on a CDN, out of reach in the field; its icons are masks instead, those left out that have no picture.
 * @param pictureOf what `url()` takes
 */
export function drawIcons(root: Root, pictureOf: (name: string) => string | undefined): void {
  root.walkAtRules('font-face', (rule) => void rule.remove())
  root.walkRules(/t-icon-[\w-]+::?before/, (rule) => {
    const name = /t-icon-([\w-]+)::?before$/.exec(rule.selector)?.[1]
    const picture = name && pictureOf(name)
    if (!picture) return void rule.remove()
    rule.removeAll()
    rule.append(
      { prop: 'content', value: '""' },
      { prop: 'display', value: 'inline-block' },
      { prop: 'width', value: '1em' },
      { prop: 'height', value: '1em' },
      { prop: 'background', value: 'currentColor' },
      { prop: '-webkit-mask', value: `url(${picture}) center/contain no-repeat` },
    )
  })
}
