/** Something to choose: with a picture or without. A `fixed` one is chosen and stays so, and says why in `foot`. */
export interface PickRow {
  readonly id: string
  readonly title: string
  readonly foot: string
  readonly cover?: string
  readonly fixed?: boolean
}

export interface Shown extends PickRow {
  readonly on: boolean
}

/** So many stand at once; the search finds the others. */
const MOST = 60

/** The chosen first, then those that fit what was searched for. */
export function shownRows(
  rows: readonly PickRow[],
  chosen: readonly string[],
  asked: string,
): { shown: Shown[]; more: number } {
  const word = asked.trim()
  const marked = rows.map((row): Shown => ({ ...row, on: row.fixed === true || chosen.includes(row.id) }))
  const found = word
    ? marked.filter(({ title, foot }) => `${title} ${foot}`.includes(word))
    : [...marked.filter(({ on }) => on), ...marked.filter(({ on }) => !on)]
  return { shown: found.slice(0, MOST), more: Math.max(0, found.length - MOST) }
}

/** The choice after a tap, or nothing where no more may be chosen. */
export function tapped(chosen: readonly string[], id: string, most: number): string[] | undefined {
  if (chosen.includes(id)) return chosen.filter((other) => other !== id)
  return chosen.length < most ? [...chosen, id] : undefined
}
