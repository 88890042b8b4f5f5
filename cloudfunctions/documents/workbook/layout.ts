import type { PageSetup, Style } from 'exceljs'
import type { Line } from './cell'

/** How a column is set: its width in characters of the standard font, and the style of its cells. */
export interface Layout {
  readonly width: number
  readonly style: Partial<Style>
}

const narrowest = 8
const widest = 36
/** Points: a line of text with some air around it. */
const lineHeight = 15
const air = 5
/** Excel's own limit. */
const highest = 409
/** So many characters stand side by side on an upright A4 page in print that is easily read. */
const upright = 96

/** A Chinese character is as wide as two digits. */
const widthOf = (text: string): number =>
  [...text].reduce((width, character) => width + (character > '\u2e80' ? 2 : 1), 0)

/** A row as high as its longest text has lines: not every program finds out by itself. */
export function heightOf(row: Line, layouts: readonly Layout[]): number {
  const lines = row.map((cell, at) => Math.ceil(widthOf(String(cell)) / ((layouts[at]?.width ?? widest) - 1)))
  return Math.min(Math.max(1, ...lines) * lineHeight + air, highest)
}

/** Columns as wide as what stands in them, what is longer on several lines; all numbers of a column have one format. */
export const layoutOf = (titles: readonly string[], rows: readonly Line[]): Layout[] =>
  titles.map((title, at) => {
    let longest = widthOf(title)
    let format = '@'
    for (const row of rows) {
      const cell = row[at] ?? ''
      longest = Math.max(longest, widthOf(String(cell)))
      if (typeof cell === 'number' && format !== '0.00') format = Number.isInteger(cell) ? '0' : '0.00'
    }
    return {
      // Room for the arrow of the filter.
      width: Math.min(Math.max(longest + 3, narrowest), widest),
      style: {
        numFmt: format,
        alignment:
          format === '@'
            ? { vertical: 'middle', wrapText: true }
            : { vertical: 'middle', horizontal: 'right', indent: 1 },
      },
    }
  })

/** A4 with all columns on one page, their names on each, lines between the cells. */
export function pageOf(layouts: readonly Layout[]): Partial<PageSetup> {
  const width = layouts.reduce((sum, layout) => sum + layout.width, 0)
  return {
    paperSize: 9,
    orientation: width > upright ? 'landscape' : 'portrait',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    printTitlesRow: '1:1',
    showGridLines: true,
    horizontalCentered: true,
    margins: { left: 0.5, right: 0.5, top: 0.9, bottom: 0.7, header: 0.4, footer: 0.3 },
  }
}
