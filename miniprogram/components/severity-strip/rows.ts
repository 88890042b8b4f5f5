/** One judge on the strip. All in points: severity as the ruler gives it (positive: stricter), with its 95% interval. */
export interface SeverityLine {
  readonly id: string
  readonly label: string
  readonly severity: number
  readonly low: number
  readonly high: number
  /** Under the label, such as how many sheets. */
  readonly note?: string
}

export interface StripRow {
  readonly id: string
  readonly label: string
  readonly note: string
  readonly words: string
  readonly range: string
  /** Whether the interval leaves the mean out: only then something can be said. */
  readonly clear: boolean
  /** Percent from the left: the dot, and the interval's beginning and width. Strict is left. */
  readonly at: number
  readonly from: number
  readonly width: number
}

export interface StripFace {
  readonly rows: readonly StripRow[]
  /** Points at either end of the axis. */
  readonly extent: number
}

/** A figure as people say it: which way, and how far. */
export function sideOf(severity: number): string {
  const points = Math.abs(severity).toFixed(1)
  if (points === '0.0') return '不偏'
  return `${severity > 0 ? '偏严' : '偏松'} ${points}`
}

/** Whether the interval leaves the mean out. */
export const isClear = ({ low, high }: Pick<SeverityLine, 'low' | 'high'>): boolean => low > 0 || high < 0

export function severityWords(line: Pick<SeverityLine, 'severity' | 'low' | 'high'>): string {
  const side = sideOf(line.severity)
  if (side === '不偏') return '和平均一样'
  return isClear(line) ? `${side} 分` : `${side} 分，差别不明显`
}

export const rangeWords = ({ low, high }: Pick<SeverityLine, 'low' | 'high'>): string =>
  `95% 区间：${sideOf(low)} 到${sideOf(high)}`

/** All judges on one axis, the mean judge in its middle; the axis ends at a round number that holds every interval. */
export function stripFace(lines: readonly SeverityLine[]): StripFace {
  const farthest = Math.max(
    2,
    ...lines.flatMap(({ severity, low, high }) => [severity, low, high].map(Math.abs)),
  )
  const extent = farthest <= 2 ? 2 : Math.ceil(farthest / 5) * 5
  const place = (points: number) => round(50 - (50 * points) / extent)
  const rows = lines.map((line): StripRow => ({
    id: line.id,
    label: line.label,
    note: line.note ?? '',
    words: severityWords(line),
    range: rangeWords(line),
    clear: isClear(line),
    at: place(line.severity),
    from: place(line.high),
    width: round(place(line.low) - place(line.high)),
  }))
  return { rows, extent }
}

const round = (percent: number): number => Math.round(percent * 100) / 100
