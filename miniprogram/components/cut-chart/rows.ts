/** One work in the prize order, best first. Points: the score that counts and its 95% interval. */
export interface CutWork {
  readonly id: string
  readonly label: string
  readonly score: number
  readonly low: number
  readonly high: number
}

/** A prize ends after this place. */
export interface Cut {
  readonly name: string
  readonly after: number
}

export type CutItem =
  | {
      readonly kind: 'work'
      readonly id: string
      readonly place: number
      readonly label: string
      readonly score: string
      /** What may still become of it; empty where its place is safe. */
      readonly doubt: string
      /** Percent from the left: dot, interval, and the nearest cut. */
      readonly at: number
      readonly from: number
      readonly width: number
      readonly cutAt: number
    }
  | { readonly kind: 'cut'; readonly id: string; readonly above: string; readonly below: string }
  | { readonly kind: 'gap'; readonly id: string; readonly words: string }

export interface CutFace {
  readonly items: readonly CutItem[]
  /** Works whose interval reaches over a cut, all of them, shown or not. */
  readonly near: number
  /** Works left out. */
  readonly hidden: number
  readonly low: string
  readonly high: string
}

interface Line extends Cut {
  readonly score: number
  readonly next: string
}

/**
 * The works around each cut, in order, with what may still become of each.
 * @param around how many works above and below each cut; all works where it is 0
 */
export function cutFace(works: readonly CutWork[], cuts: readonly Cut[], around: number): CutFace {
  const lines = linesOf(works, cuts)
  const near = works.filter((work) => lines.some((line) => doubts(work, line))).length
  const shown = works.map(
    (_, index) =>
      around === 0 || lines.some(({ after }) => index >= after - around && index < after + around),
  )
  const seen = works.filter((_, index) => shown[index])
  const low = Math.min(...seen.map((work) => work.low))
  const high = Math.max(...seen.map((work) => work.high))
  const place = (score: number) =>
    high > low ? Math.round(((score - low) / (high - low)) * 10_000) / 100 : 50
  const items: CutItem[] = []
  let gap = 0
  const closeGap = (index: number) => {
    const where = index === gap ? '前面' : index === works.length ? '后面' : '中间'
    if (gap) items.push({ kind: 'gap', id: `gap-${index}`, words: `${where} ${gap} 个作品没有列出` })
    gap = 0
  }
  works.forEach((work, index) => {
    if (!shown[index]) gap++
    else {
      closeGap(index)
      const line = nearest(lines, work)
      items.push({
        kind: 'work',
        id: work.id,
        place: index + 1,
        label: work.label,
        score: work.score.toFixed(2),
        doubt: line && doubts(work, line) ? doubtOf(index, line) : '',
        at: place(work.score),
        from: place(work.low),
        width: Math.max(0, place(work.high) - place(work.low)),
        cutAt: line ? place(line.score) : -1,
      })
    }
    const line = lines.find(({ after }) => after === index + 1)
    if (line) items.push({ kind: 'cut', id: `cut-${line.after}`, above: line.name, below: line.next })
  })
  closeGap(works.length)
  return {
    items,
    near,
    hidden: works.length - seen.length,
    low: seen.length ? low.toFixed(0) : '',
    high: seen.length ? high.toFixed(0) : '',
  }
}

/** Cuts that have works on both sides, each half way between the last above and the first below. */
const linesOf = (works: readonly CutWork[], cuts: readonly Cut[]): Line[] =>
  cuts.flatMap((cut, index) => {
    const [last, first] = [works[cut.after - 1], works[cut.after]]
    const next = cuts[index + 1]?.name ?? '没有等次奖'
    return last && first ? [{ ...cut, score: (last.score + first.score) / 2, next }] : []
  })

const nearest = (lines: readonly Line[], work: CutWork): Line | undefined =>
  [...lines].sort((a, b) => Math.abs(a.score - work.score) - Math.abs(b.score - work.score))[0]

const doubts = (work: CutWork, line: Line): boolean => work.low < line.score && line.score < work.high

const doubtOf = (index: number, { name, after }: Line): string =>
  index < after ? `${name}不稳` : `可能进${name}`
