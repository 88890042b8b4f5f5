import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { faults } from './requests'
import type { Point, Report } from './run'

const page = join(__dirname, '../../docs/reliability.md')
const begin = '<!-- written by npm run chaos -- --write -->'
const end = '<!-- end of what npm run chaos wrote -->'

function cell(points: readonly Point[]): string {
  if (points.length === 0) return '–'
  const count = (seen: Point['seen']) => points.filter((point) => point.seen === seen).length
  const [mended, wrong] = [count('mended'), count('broken')]
  return `${points.length}${mended ? `, ${mended} mended` : ''}${wrong ? `, **${wrong} broken**` : ''}`
}

/** The table faults × use cases, as Markdown. */
export function reportOf({ seed, points, requests, possible }: Report): string {
  const rows = Object.keys(requests).map((action) => {
    const own = points.filter((point) => point.action === action)
    const cells = faults.map((fault) => cell(own.filter((point) => point.fault === fault && point.again)))
    return [`\`${action}\``, requests[action], ...cells, cell(own.filter(({ again }) => !again))]
  })
  const head = ['action', 'requests', ...faults, 'killed, never sent again']
  const line = (cells: readonly unknown[]) => `| ${cells.join(' | ')} |`
  return [
    `Seed ${seed}: ${points.length} of ${possible} points tried, ${points.filter(({ seen }) => seen === 'broken').length} broken.`,
    '',
    line(head),
    line(head.map(() => '---')),
    ...rows.map(line),
  ].join('\n')
}

/** Puts the table into docs/reliability.md. */
export function writeReport(report: Report): void {
  const text = readFileSync(page, 'utf8')
  const [before, rest] = text.split(begin)
  const after = rest?.split(end)[1]
  if (before === undefined || after === undefined) throw new Error(`${page} has no place for the table`)
  writeFileSync(page, `${before}${begin}\n\n${reportOf(report)}\n\n${end}${after}`)
}
