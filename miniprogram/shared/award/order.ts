import type { Prize } from '../campaign/plan'
import type { PrizeOrder, TieStep } from './rules'

/** A work with its figures; scores in hundredths. */
export interface Figures {
  readonly id: string
  readonly number: number
  readonly submittedAt: number
  readonly sheets: number
  readonly scores: Readonly<Record<Prize['group'], number>>
  /** Of all its sheets, by item, hundredths. Means are compared as sums over counts, so that no rounding makes or breaks a tie. */
  readonly sums: Readonly<Record<string, number>>
}

export interface Ordered<W extends Figures> {
  readonly work: W
  /** The step that set it before the next one, where both have the same score. */
  readonly decidedBy?: string
}

/** The last resort, so that two works never share a place: numbers are given out once. */
const lastResort = 'number'

/** Negative where `a` comes before `b` by this step. */
function compareBy(step: TieStep, a: Figures, b: Figures): number {
  if (step === 'total') return b.scores.graded - a.scores.graded
  if (step === 'submittedAt') return a.submittedAt - b.submittedAt
  if (step === lastResort) return a.number - b.number || (a.id < b.id ? -1 : 1)
  return (b.sums[step] ?? 0) * a.sheets - (a.sums[step] ?? 0) * b.sheets
}

/** Works in the order of a group's score, and equals down the published ladder, never by chance. */
export function inOrder<W extends Figures>(
  works: readonly W[],
  group: Prize['group'],
  { ties }: PrizeOrder,
): Ordered<W>[] {
  const steps = [...ties, lastResort]
  const equal = (a: W, b: W) => a.scores[group] === b.scores[group]
  const deciding = (a: W, b: W) => steps.find((step) => compareBy(step, a, b) !== 0) ?? lastResort
  const sorted = [...works].sort((a, b) =>
    equal(a, b) ? compareBy(deciding(a, b), a, b) : b.scores[group] - a.scores[group],
  )
  return sorted.map((work, i) => {
    const next = sorted[i + 1]
    return next && equal(work, next) ? { work, decidedBy: deciding(work, next) } : { work }
  })
}
