import { sum } from 'lodash'
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

/** A row's cells: one fault each, two in one call, and a request that never comes again. */
const cellsOf = (points: readonly Point[]): string[] => [
  ...faults.map((fault) =>
    cell(points.filter((point) => point.fault === fault && point.again && !point.then)),
  ),
  cell(points.filter(({ then }) => then)),
  cell(points.filter(({ again }) => !again)),
]

/** How many of a call's requests met anything. */
const met = (points: readonly Point[]) => new Set(points.map(({ at }) => at)).size

const isJob = (action: string) => action.startsWith('job:')
/** Actions by name, the jobs behind them. */
const inOrder = (a: string, b: string) => Number(isJob(a)) - Number(isJob(b)) || (a < b ? -1 : 1)

/** The table faults × use cases, as Markdown. */
export function reportOf({ seed, points, requests, possible, unready, seconds }: Report): string {
  const actions = Object.keys(requests).sort(inOrder)
  const of = (action: string) => points.filter((point) => point.action === action)
  const rows = actions.map((action) => {
    const own = of(action)
    return [`\`${action}\``, `${met(own)} of ${requests[action]}`, ...cellsOf(own)]
  })
  const all = `${sum(actions.map((action) => met(of(action))))} of ${sum(Object.values(requests))}`
  const head = ['action', 'requests tried', ...faults, 'two faults', 'killed, never sent again']
  const line = (cells: readonly unknown[]) => `| ${cells.join(' | ')} |`
  const wrong = points.filter(({ seen }) => seen === 'broken').length
  const jobs = actions.filter(isJob).length
  return [
    `Seed ${seed}: ${points.length} of ${possible} points tried in ${seconds} s, of ${actions.length - jobs} actions and ${jobs} jobs; ${wrong} broken.`,
    ...Object.entries(unready).map(([action, why]) => `\n\`${action}\` could not be tried: ${why}`),
    '',
    line(head),
    line(head.map(() => '---')),
    ...rows.map(line),
    line([`**all ${rows.length}**`, all, ...cellsOf(points)]),
  ].join('\n')
}

/** One report of several processes, each with its part of the drivers. */
export const merged = (reports: readonly Report[]): Report => ({
  seed: reports[0]?.seed ?? 0,
  points: reports.flatMap(({ points }) => points),
  requests: Object.assign({}, ...reports.map(({ requests }) => requests)) as Report['requests'],
  unready: Object.assign({}, ...reports.map(({ unready }) => unready)) as Report['unready'],
  possible: sum(reports.map(({ possible }) => possible)),
  seconds: sum(reports.map(({ seconds }) => seconds)),
})

/** Puts the table into docs/reliability.md. */
export function writeReport(report: Report): void {
  const text = readFileSync(page, 'utf8')
  const [before, rest] = text.split(begin)
  const after = rest?.split(end)[1]
  if (before === undefined || after === undefined) throw new Error(`${page} has no place for the table`)
  writeFileSync(page, `${before}${begin}\n\n${reportOf(report)}\n\n${end}${after}`)
}
