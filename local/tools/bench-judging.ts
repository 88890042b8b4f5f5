import { measure } from '@shared/judging/ruler'
import { kendallTau } from '@shared/kernel/kendall'
import { misallocatedYuan } from '../bench/judging/figures'
import { methods, ruler, withSecondLook } from '../bench/judging/methods'
import { firstSheets, makeWorld, type Setting, type World } from '../bench/judging/world'

const seeds = 200
const perEntry = { even: 3, first: 2 }

interface Row {
  readonly setting: Setting
  readonly method: string
  tau: number
  misallocatedYuan: number
  /** Sheets in a contest, the anchors' included. */
  sheets: number
}

/** Means over the seeds, which are fixed beforehand; whatever was tuned was tuned on others (`tune-…`). */
function rowsOf(setting: Setting): Row[] {
  const rows = new Map<string, Row>()
  const add = (method: string, world: World, scores: readonly number[], sheets: number) => {
    const truth = world.entries.map(({ id }) => world.quality.get(id)!)
    const row = rows.get(method) ?? { setting, method, tau: 0, misallocatedYuan: 0, sheets: 0 }
    row.tau += kendallTau(scores, truth) / seeds
    row.misallocatedYuan += misallocatedYuan(scores, truth) / seeds
    row.sheets = sheets
    rows.set(method, row)
  }
  for (let n = 1; n <= seeds; n++) {
    const seed = `bench-${n}`
    const world = makeWorld(setting, seed)
    const even = firstSheets(world, perEntry.even, seed)
    for (const [name, method] of Object.entries(methods)) add(name, world, method(even, world), even.length)
    for (const lists of [1, 2]) {
      const sheets = withSecondLook(world, firstSheets(world, perEntry.first, seed), even.length, lists)
      const name = lists === 1 ? 'ruler, second look' : 'ruler, second look in two lists'
      add(name, world, ruler(sheets, world), sheets.length)
    }
  }
  return [...rows.values()]
}

/** Milliseconds to measure 10,000 sheets: 2,000 works, 5 of 50 judges each; the median of five. */
function timing(): number {
  const sheets = Array.from({ length: 10_000 }, (_, n) => {
    const entry = Math.floor(n / 5)
    const judge = (entry * 7 + (n % 5) * (1 + (entry % 9))) % 50
    return {
      entry: `e${entry}`,
      judge: `j${judge}`,
      score: 60 + ((entry * 31) % 30) + (judge % 7) + ((n * 37) % 11),
    }
  })
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now()
    const decision = measure(sheets)
    if (!decision.ok) throw new Error(decision.message)
    return performance.now() - start
  })
  return times.sort((a, b) => a - b)[2]!
}

const rows = [...rowsOf('mixed'), ...rowsOf('neighbourhoods')]
if (process.argv.includes('--json')) console.log(JSON.stringify(rows, null, 2))
else {
  const base = (row: Row, method: string) =>
    rows.find((r) => r.setting === row.setting && r.method === method)!
  console.log(
    `\nKendall's τ-b with the truth and prize money going wrong, means of ${seeds} simulated contests`,
  )
  console.table(
    rows.map((row) => ({
      setting: row.setting,
      method: row.method,
      tau: row.tau.toFixed(4),
      'of oracle': `${((100 * row.tau) / base(row, 'oracle').tau).toFixed(2)}%`,
      misallocatedYuan: Math.round(row.misallocatedYuan),
      'less than ruler': `${(100 - (100 * row.misallocatedYuan) / base(row, 'ruler').misallocatedYuan).toFixed(1)}%`,
      sheets: row.sheets,
    })),
  )
  console.log(`10,000 sheets of 2,000 works and 50 judges measured in ${Math.round(timing())} ms`)
}
