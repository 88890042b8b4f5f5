import { accept, type Decision } from '../kernel/decision'
import { solve } from './fit'
import { fitSheets, type Fitted } from './ruler'
import type { ScoredSheet } from './sheets'

/** How a work's grade bears leaving out one judge at a time. Grades count from 0, the best; −1 is without a prize. */
export interface Stability {
  readonly entry: string
  readonly grade: number
  /** Share of the judges, 0…1, without whom the work keeps its grade. */
  readonly kept: number
  /** The judges without whom it would have another grade, and which; null where nobody else scored it. */
  readonly changes: readonly { readonly judge: string; readonly grade: number | null }[]
}

export interface StabilityRequest {
  readonly sheets: readonly ScoredSheet[]
  /** Works in the prize order, from the first of a tie to the last by the published ladder. */
  readonly entries: readonly string[]
  /** How many works each grade takes, from the best down. */
  readonly counts: readonly number[]
  /** Which of the two scores the awards go by; `adjusted` when left out. */
  readonly by?: 'adjusted' | 'expected'
}

/**
 * Leaves out each judge in turn, solves again for severities and scores (the variances of the whole fit stand, so that one
 * solution each is enough; the jackknife's idea: Efron 1982, ch. 3) and grades anew. Scores compare in hundredths.
 * @returns the graded works, in the order of `entries`, or the refusals of the ruler
 */
export function awardStability(request: StabilityRequest): Decision<Stability[]> {
  const fitted = fitSheets(request.sheets)
  if (!fitted.ok) return fitted
  const { design } = fitted.value
  const whole = gradesWithout(fitted.value, request, -1)
  const changes = new Map(
    request.entries.map((entry) => [entry, [] as { judge: string; grade: number | null }[]]),
  )
  design.judges.forEach((judge, j) => {
    const grades = gradesWithout(fitted.value, request, j)
    for (const entry of request.entries) {
      const grade = grades.get(entry) ?? null
      if (grade !== whole.get(entry)) changes.get(entry)!.push({ judge, grade })
    }
  })
  return accept(
    request.entries.map((entry) => ({
      entry,
      grade: whole.get(entry) ?? -1,
      kept: 1 - changes.get(entry)!.length / design.judges.length,
      changes: changes.get(entry)!,
    })),
  )
}

function gradesWithout(
  fitted: Fitted,
  { entries, counts, by }: StabilityRequest,
  judge: number,
): Map<string, number> {
  const { design, components, works, errors } = fitted
  const { entry, total } = solve(design, components.variances, judge)
  const place = new Map(design.entries.map((id, i) => [id, i]))
  const whole = components.solution.total
  const scored = entries.flatMap((id) => {
    const i = place.get(id)
    if (i === undefined || !(total[i]! > 0)) return []
    // Errors grow as weights fall.
    const error = (errors[i]! * whole[i]!) / total[i]!
    const own = works.variance > 0 ? works.variance / (works.variance + error) : 0
    const score = by === 'expected' ? works.mean + own * (entry[i]! - works.mean) : entry[i]!
    return [{ id, hundredths: Math.round(score * 100) }]
  })
  // A stable sort keeps the ladder's order among equals.
  scored.sort((a, b) => b.hundredths - a.hundredths)
  const grades = new Map<string, number>()
  let rank = 0
  counts.forEach((count, grade) => {
    for (let n = 0; n < count && rank < scored.length; n++) grades.set(scored[rank++]!.id, grade)
  })
  for (; rank < scored.length; rank++) grades.set(scored[rank]!.id, -1)
  return grades
}
