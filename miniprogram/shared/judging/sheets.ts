import { accept, refuse, type Decision } from '../kernel/decision'

/** One judge's total for one work. `score` in points; fractions are fine (8.25), the scale is free. */
export interface ScoredSheet {
  readonly entry: string
  readonly judge: string
  readonly score: number
}

/** Judges and works that shared works link with each other; ids in the order of their characters. */
export interface Group {
  readonly judges: readonly string[]
  readonly entries: readonly string[]
}

/**
 * Sheets as columns, ordered by work and then judge, so that the order in which they were handed in changes not one bit.
 * `first[i] … first[i + 1] - 1` are the sheets of work i.
 */
export interface Design {
  readonly entries: readonly string[]
  readonly judges: readonly string[]
  /** Position of each sheet's judge in `judges`. */
  readonly judgeOf: Int32Array
  readonly score: Float64Array
  readonly first: Int32Array
}

const byCharacters = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
const positions = (ids: readonly string[]) => new Map(ids.map((id, i) => [id, i]))
const distinct = (ids: readonly string[]) => [...new Set(ids)].sort(byCharacters)

/**
 * Brings sheets into columns.
 * @returns NO_SHEETS, SHEET_TWICE (a second sheet for the same work and judge) or INVALID_INPUT (a score that is no number)
 */
export function readSheets(sheets: readonly ScoredSheet[]): Decision<Design> {
  if (!sheets.length) return refuse('NO_SHEETS')
  const bad = sheets.find(({ score }) => !Number.isFinite(score))
  if (bad)
    return refuse('INVALID_INPUT', {
      field: 'score',
      problem: '有一张评分表的分数不是数字，请核对后重填',
    })
  const judges = distinct(sheets.map(({ judge }) => judge))
  const ordered = [...sheets].sort((a, b) => byCharacters(a.entry, b.entry) || byCharacters(a.judge, b.judge))
  const place = positions(judges)
  const entries: string[] = []
  const first: number[] = []
  for (const [at, { entry, judge }] of ordered.entries()) {
    const before = ordered[at - 1]
    if (before?.entry !== entry) {
      entries.push(entry)
      first.push(at)
    } else if (before.judge === judge) return refuse('SHEET_TWICE', { entry, judge })
  }
  return accept({
    entries,
    judges,
    judgeOf: Int32Array.from(ordered, ({ judge }) => place.get(judge)!),
    score: Float64Array.from(ordered, ({ score }) => score),
    first: Int32Array.from([...first, ordered.length]),
  })
}

/**
 * The connected parts of the graph that links a judge and a work where there is a sheet. One part means that all can be
 * measured with one ruler; judges without a work stand alone when named.
 */
export function connectedGroups(
  links: readonly { readonly entry: string; readonly judge: string }[],
  allJudges: readonly string[] = [],
): Group[] {
  const judges = distinct([...links.map(({ judge }) => judge), ...allJudges])
  const entries = distinct(links.map(({ entry }) => entry))
  const judgeAt = positions(judges)
  const entryAt = positions(entries)
  const parent = Int32Array.from({ length: judges.length + entries.length }, (_, i) => i)
  const root = (node: number): number => {
    while (parent[node] !== node) node = parent[node] = parent[parent[node]!]!
    return node
  }
  for (const { entry, judge } of links)
    parent[root(judgeAt.get(judge)!)] = root(judges.length + entryAt.get(entry)!)
  const groups = new Map<number, { judges: string[]; entries: string[] }>()
  const groupOf = (node: number) => {
    const found = groups.get(root(node)) ?? { judges: [], entries: [] }
    groups.set(root(node), found)
    return found
  }
  judges.forEach((id, i) => groupOf(i).judges.push(id))
  entries.forEach((id, i) => groupOf(judges.length + i).entries.push(id))
  return [...groups.values()]
}
