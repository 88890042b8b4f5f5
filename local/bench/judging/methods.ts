import { measure } from '@shared/judging/ruler'
import { secondLook } from '@shared/judging/second-look'
import type { ScoredSheet } from '@shared/judging/sheets'
import { prizes } from './figures'
import type { World } from './world'

const mean = (x: readonly number[]) => x.reduce((sum, value) => sum + value, 0) / x.length

/** Scores of the works, in the order of the world's entries, from sheets. */
export type Method = (sheets: readonly ScoredSheet[], world: World) => number[]

function perEntry(
  world: World,
  sheets: readonly ScoredSheet[],
  combine: (scores: number[]) => number,
): number[] {
  const scores = new Map<string, number[]>(world.entries.map(({ id }) => [id, []]))
  for (const { entry, score } of sheets) scores.get(entry)!.push(score)
  return world.entries.map(({ id }) => combine(scores.get(id)!))
}

const rawMean: Method = (sheets, world) => perEntry(world, sheets, mean)

/** Highest and lowest struck where there are three or more: with three sheets, the median. */
const trimmedMean: Method = (sheets, world) =>
  perEntry(world, sheets, (scores) =>
    mean(scores.length < 3 ? scores : [...scores].sort((a, b) => a - b).slice(1, -1)),
  )

/** Mean of (score − judge's mean) ÷ judge's standard deviation. */
const zScores: Method = (sheets, world) => {
  const standard = new Map(
    world.judges.map((judge) => {
      const own = sheets.filter((sheet) => sheet.judge === judge).map(({ score }) => score)
      const centre = mean(own)
      return [judge, { centre, sd: Math.sqrt(mean(own.map((score) => (score - centre) ** 2))) || 1 }]
    }),
  )
  const scaled = sheets.map((sheet) => {
    const { centre, sd } = standard.get(sheet.judge)!
    return { ...sheet, score: (sheet.score - centre) / sd }
  })
  return perEntry(world, scaled, mean)
}

/** Takes the true leniency off: what no ruler can beat by knowing the judges better. */
const oracle: Method = (sheets, world) =>
  rawMean(
    sheets.map((sheet) => ({ ...sheet, score: sheet.score - world.leniency.get(sheet.judge)! })),
    world,
  )

/** Ranks by `expected`, which is the fair bet when works have unequal numbers of sheets. */
export const ruler: Method = (sheets, world) => {
  const decision = measure(sheets)
  if (!decision.ok) throw new Error(decision.message)
  const by = new Map(decision.value.entries.map(({ entry, expected }) => [entry, expected]))
  return world.entries.map(({ id }) => by.get(id)!)
}

export const methods = {
  'raw mean': rawMean,
  'trimmed mean': trimmedMean,
  'z-scores': zScores,
  ruler,
  oracle,
}

/** Fills sheets up to `total` where the second look says; in `lists` parts, each planned with the sheets before it. */
export function withSecondLook(
  world: World,
  first: readonly ScoredSheet[],
  total: number,
  lists: number,
): ScoredSheet[] {
  let sheets = [...first]
  const judges = world.judges.map((id) => ({ id, recused: [] }))
  for (let list = 1; list <= lists; list++) {
    const looks = Math.round(first.length + ((total - first.length) * list) / lists) - sheets.length
    const decision = secondLook({ sheets, entries: world.entries, judges, prizes, looks })
    if (!decision.ok) throw new Error(decision.message)
    sheets = [...sheets, ...decision.value.map((look) => world.sheetOf(look))]
  }
  if (sheets.length !== total) throw new Error('the second look left sheets over')
  return sheets
}
