import { accept, refuse, type Decision } from '../kernel/decision'
import { estimateComponents, type Components } from './components'
import { entryErrors } from './fit'
import { connectedGroups, readSheets, type Design, type ScoredSheet } from './sheets'
import { spreadBehind } from './variances'

/** Half the width of a 95% interval, in standard errors. */
const z95 = 1.959964

export type Interval = readonly [low: number, high: number]

/** One work under the ruler; points. */
export interface EntryEstimate {
  readonly entry: string
  readonly sheets: number
  /** Mean of the sheets as they were filled. */
  readonly raw: number
  /**
   * Mean of the sheets after each judge's severity is put back, sheets weighing by their judge's precision: what the
   * work would have got from the mean judge. It equals `raw` where every judge scored every work.
   */
  readonly adjusted: number
  /** Standard error of `adjusted`, and its 95% interval. */
  readonly error: number
  readonly interval: Interval
  /**
   * `adjusted` drawn towards the mean of all works as far as its error asks (best prediction; Robinson 1991, Stat. Sci. 6):
   * the fair bet where works have unequal numbers of sheets. In the order of `adjusted` where all errors are equal.
   */
  readonly expected: number
  readonly expectedError: number
}

/** One judge under the ruler. */
export interface JudgeEstimate {
  readonly judge: string
  readonly sheets: number
  /** Points this judge gives below the mean judge (above, when negative), shrunk towards 0 when sheets are few. */
  readonly severity: number
  readonly error: number
  readonly interval: Interval
  /** Standard deviation of this judge's noise, points, shrunk towards that of all. */
  readonly noise: number
}

export interface Reliability {
  /** Of one sheet once severities are off, ICC(C,1); 0…1 (McGraw & Wong 1996, Psychol. Methods 1). */
  readonly sheet: number
  /** Of one sheet as it stands, severity included, ICC(A,1). */
  readonly rawSheet: number
  /** Of the adjusted scores, mean over the works: the share of their variance that is the works' own. */
  readonly adjusted: number
}

export interface Ruler {
  /** Mean of all works, points. */
  readonly mean: number
  /** By the characters of their ids, as `judges`. */
  readonly entries: readonly EntryEstimate[]
  readonly judges: readonly JudgeEstimate[]
  /** Standard deviations in points. */
  readonly spread: { readonly entry: number; readonly judge: number; readonly noise: number }
  /** False when no work was scored twice: the noise is then assumed, not measured. */
  readonly noiseMeasured: boolean
  readonly reliability: Reliability
}

/** A fitted ruler with what the second look and the stability go on with. */
export interface Fitted {
  readonly design: Design
  readonly components: Components
  /** Error variance of each work's adjusted score, points². */
  readonly errors: Float64Array
  /** Mean (points) and variance (points²) of the works' true scores. */
  readonly works: { readonly mean: number; readonly variance: number }
}

/** The fit behind {@link measure}; the same refusals. */
export function fitSheets(sheets: readonly ScoredSheet[]): Decision<Fitted> {
  const read = readSheets(sheets)
  if (!read.ok) return read
  const groups = connectedGroups(sheets)
  if (groups.length > 1) return refuse('DISCONNECTED', { groups })
  const components = estimateComponents(read.value)
  const errors = entryErrors(read.value, components.variances, components.solution)
  const works = spreadBehind(components.solution.entry, errors)
  return accept({ design: read.value, components, errors, works })
}

/**
 * One ruler for all judges: score = work + judge + noise (Linacre's many facets without the logit; model and estimates as
 * in Searle, Casella & McCulloch 1992). Anchor landscapes are works like others, scored by all: their sheets go in too, and
 * they alone give the severities of the training. Scores go in as points and come out as points, unrounded; awards
 * should compare hundredths, so that equal works tie and the published ladder decides.
 * @returns the estimates, or NO_SHEETS, SHEET_TWICE, INVALID_INPUT, DISCONNECTED (with the groups that share no work)
 */
export function measure(sheets: readonly ScoredSheet[]): Decision<Ruler> {
  const fitted = fitSheets(sheets)
  return fitted.ok ? accept(report(fitted.value)) : fitted
}

const interval = (at: number, error: number): Interval => [at - z95 * error, at + z95 * error]

/** The report of a fit. */
export function report({ design, components, errors, works }: Fitted): Ruler {
  const { variances, common, freedom, solution } = components
  const counts = new Int32Array(design.judges.length)
  for (const j of design.judgeOf) counts[j]!++
  const share = (others: number) => (works.variance > 0 ? works.variance / (works.variance + others) : 0)
  const entries = design.entries.map((entry, i): EntryEstimate => {
    const scores = design.score.subarray(design.first[i], design.first[i + 1])
    const adjusted = solution.entry[i]!
    const error = Math.sqrt(errors[i]!)
    return {
      entry,
      sheets: scores.length,
      raw: scores.reduce((sum, score) => sum + score, 0) / scores.length,
      adjusted,
      error,
      interval: interval(adjusted, error),
      expected: works.mean + share(errors[i]!) * (adjusted - works.mean),
      expectedError: Math.sqrt(share(errors[i]!)) * error,
    }
  })
  const judges = design.judges.map((judge, j): JudgeEstimate => {
    const severity = -solution.judge[j]!
    const error = Math.sqrt(Math.max(solution.covariance[j * design.judges.length + j]!, 0))
    const noise = Math.sqrt(variances.noise[j]!)
    return { judge, sheets: counts[j]!, severity, error, interval: interval(severity, error), noise }
  })
  return {
    mean: works.mean,
    entries,
    judges,
    spread: { entry: Math.sqrt(works.variance), judge: Math.sqrt(variances.judge), noise: Math.sqrt(common) },
    noiseMeasured: freedom >= 1,
    reliability: {
      sheet: share(common),
      rawSheet: share(common + variances.judge),
      adjusted: errors.reduce((sum, error) => sum + share(error), 0) / errors.length,
    },
  }
}
