/** A rule of TDesign's icon sheet that draws one icon: `.t-icon-search:before{content:'\E5A0';}`. */
const ICON = /\.t-icon-([a-z0-9-]+):before\{content:[^}]*\}\s*/g
const WORD = /[a-z][a-z0-9]*(?:-[a-z0-9]+)*/g

/**
 * The icon sheet without the icons nobody names: it brings two thousand, 112 KB, into the main package.
 * @param sources every script and template an icon's name may stand in; a name made of parts (`'chevron-' + side`) is not seen
 */
export function withUsedIcons(sheet: string, sources: readonly string[]): string {
  const named = new Set(sources.flatMap((source) => source.match(WORD) ?? []))
  return sheet.replace(ICON, (rule, name: string) => (named.has(name) ? rule : ''))
}
