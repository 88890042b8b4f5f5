import { assignJudges } from '@shared/judging/assignment'
import { chanceOf, shuffled } from '@shared/kernel/chance'
import type { ScoredSheet } from '@shared/judging/sheets'
import villages from '../../../seeds/xili/villages.json'

export type Setting = 'mixed' | 'neighbourhoods'

/** A contest whose truth is known. Sheets by sheetOf are the same whenever asked for: a judge sees a work once. */
export interface World {
  readonly setting: Setting
  readonly entries: readonly { readonly id: string; readonly village: string }[]
  readonly judges: readonly string[]
  readonly anchors: readonly string[]
  readonly quality: ReadonlyMap<string, number>
  /** What a judge gives above the mean, points. */
  readonly leniency: ReadonlyMap<string, number>
  sheetOf(link: { entry: string; judge: string }): ScoredSheet
}

const sd = { quality: 8, severity: 6, noise: 5, neighbourhood: 4 }
const counts = { judges: 12, anchors: 4, panel: 3 }

/** Standard normal numbers (Box & Muller 1958). */
function normals(seed: string): () => number {
  const chance = chanceOf(seed)
  return () => Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance())
}

const entries = villages.flatMap(({ id, quota }) =>
  Array.from({ length: quota }, (_, n) => ({ id: `${id}-${n + 1}`, village: id })),
)

/** Which of the four neighbourhoods, of equal size in the order of the villages, a work lies in. */
const neighbourhoodOf = (at: number) => Math.floor((at * counts.judges) / counts.panel / entries.length)

export function makeWorld(setting: Setting, seed: string): World {
  const normal = normals(`${seed}/truth`)
  const judges = Array.from({ length: counts.judges }, (_, j) => `j${String(j + 1).padStart(2, '0')}`)
  const level = Array.from({ length: counts.judges / counts.panel }, () => sd.neighbourhood * normal())
  const quality = new Map(
    entries.map(({ id }, at) => [
      id,
      75 + sd.quality * normal() + (setting === 'neighbourhoods' ? level[neighbourhoodOf(at)]! : 0),
    ]),
  )
  const leniency = new Map(judges.map((judge) => [judge, sd.severity * normal()]))
  const noise = normals(`${seed}/noise`)
  const noises = new Map(
    entries.flatMap(({ id }) => judges.map((judge) => [`${id}/${judge}`, sd.noise * noise()])),
  )
  return {
    setting,
    entries,
    judges,
    anchors: shuffled(entries, chanceOf(`${seed}/anchors`))
      .slice(0, counts.anchors)
      .map(({ id }) => id),
    quality,
    leniency,
    sheetOf: ({ entry, judge }) => ({
      entry,
      judge,
      score: quality.get(entry)! + leniency.get(judge)! + noises.get(`${entry}/${judge}`)!,
    }),
  }
}

/**
 * First sheets: all judges on the anchors, `perEntry` judges on the others. In neighbourhoods the judges of a work's panel
 * see it (in turn when fewer than three), else the product's own assignment.
 */
export function firstSheets(world: World, perEntry: number, seed: string): ScoredSheet[] {
  const anchors = world.anchors.flatMap((entry) => world.judges.map((judge) => ({ entry, judge })))
  const others = world.entries.filter(({ id }) => !world.anchors.includes(id))
  return [...anchors, ...(world.setting === 'mixed' ? assigned() : byPanel())].map((link) =>
    world.sheetOf(link),
  )

  function assigned() {
    const request = {
      entries: others,
      judges: world.judges.map((id) => ({ id, recused: [] })),
      perEntry,
      seed,
    }
    const decision = assignJudges(request)
    if (!decision.ok) throw new Error(decision.message)
    return decision.value
  }
  function byPanel() {
    return world.entries.flatMap(({ id: entry }, at) =>
      world.anchors.includes(entry)
        ? []
        : Array.from({ length: perEntry }, (_, n) => ({
            entry,
            judge: world.judges[counts.panel * neighbourhoodOf(at) + ((at + n) % counts.panel)]!,
          })),
    )
  }
}
