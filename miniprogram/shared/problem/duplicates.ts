import { metersBetween, type Point } from '../kernel/place'
import type { Moment } from '../kernel/days'
import type { ProblemCategory } from './categories'

interface Seen {
  readonly category: ProblemCategory
  readonly point: Point | null
  readonly notedAt: Moment
}

export interface Near<P> {
  readonly problem: P
  /** Whole metres; absent where one of the two has no place. */
  readonly meters?: number
}

/** Without a place only the same kind of thing of the last days may be the same. */
const recent = 14 * 86_400_000

/** Standing problems of a village that a new report may be of, the likeliest first. A hint that never blocks. */
export function nearOnes<P extends Seen>(report: Seen, standing: readonly P[], within: number): Near<P>[] {
  return standing
    .flatMap((problem): Near<P>[] => {
      if (report.point && problem.point) {
        const meters = Math.round(metersBetween(report.point, problem.point))
        return meters <= within ? [{ problem, meters }] : []
      }
      const alike = problem.category === report.category && report.notedAt - problem.notedAt <= recent
      return alike ? [{ problem }] : []
    })
    .sort(
      (a, b) => (a.meters ?? within + 1) - (b.meters ?? within + 1) || b.problem.notedAt - a.problem.notedAt,
    )
}
