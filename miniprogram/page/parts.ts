/**
 * Long lists, held in parts of about half a screen: a growing list sends only the parts that are new to the view layer, and
 * `frames` keeps empty those that are far from the screen.
 */

/** Rows of two columns of pictures, or four rows of words: about half a screen. */
const PART = 4

interface Row {
  readonly id: string
}

/** More rows behind those shown, the last part filled up first; a row that moved between two answers is shown once. */
export function append<R extends Row>(shown: readonly R[][], more: readonly R[], size = PART): R[][] {
  const known = new Set(shown.flat().map((row) => row.id))
  const parts = [...shown]
  const last = parts[parts.length - 1]
  let part = last && last.length < size ? [...last] : undefined
  if (part) parts[parts.length - 1] = part
  for (const row of more) {
    if (known.has(row.id)) continue
    known.add(row.id)
    if (!part || part.length === size) parts.push((part = []))
    part.push(row)
  }
  return parts
}

/** Some rows of one of a page's lists. */
export interface Part<R> {
  /** Its number on the page: all lists of a page share its frames. */
  readonly part: number
  readonly rows: readonly R[]
}

/** The lists of a page in parts, numbered through. */
export function partsOf<R>(lists: readonly (readonly R[])[], size = PART): Part<R>[][] {
  let part = 0
  return lists.map((rows) =>
    Array.from({ length: Math.ceil(rows.length / size) }, (_, at) => ({
      part: part++,
      rows: rows.slice(at * size, (at + 1) * size),
    })),
  )
}

interface Group<R> {
  readonly rows: readonly R[]
}

export type InParts<G extends Group<unknown>> = Omit<G, 'rows'> & {
  readonly count: number
  readonly parts: readonly Part<G['rows'][number]>[]
}

/** Groups of rows, their rows in parts. */
export function inParts<G extends Group<unknown>>(groups: readonly G[]): InParts<G>[] {
  const parts = partsOf<G['rows'][number]>(groups.map(({ rows }) => rows))
  return groups.map(({ rows, ...group }, at) => ({ ...group, count: rows.length, parts: parts[at] ?? [] }))
}

/**
 * What of a change the view layer does not have yet: what is the same is left out, a list of parts is told part by part
 * (whole where it became shorter).
 */
export function growth<D extends object>(data: D, change: Partial<D>): Record<string, unknown> {
  const told: Record<string, unknown> = {}
  const tell = (path: string, value: unknown, shown: unknown) => {
    if (value !== shown && JSON.stringify(value) !== JSON.stringify(shown)) told[path] = value
  }
  for (const [name, value] of Object.entries(change)) {
    const shown: unknown = data[name as keyof D]
    if (isParts(value) && isParts(shown) && shown.length && value.length >= shown.length)
      value.forEach((part, at) => tell(`${name}[${at}]`, part, shown[at]))
    else tell(name, value, shown)
  }
  return told
}

/**
 * A change in steps of which none tells the view layer more than one part of a list: what stands below the first screen may
 * be much. What is no such list and stands together goes in one step.
 */
export function partByPart<D extends object>(data: D, change: Partial<D>): Partial<D>[] {
  const steps: Record<string, unknown>[] = []
  let together: Record<string, unknown> | undefined
  for (const [name, value] of Object.entries(change)) {
    if (!isParts(value) || value.length < 2) {
      if (!together) steps.push((together = {}))
      together[name] = value
      continue
    }
    together = undefined
    const shown: unknown = data[name as keyof D]
    const behind = isParts(shown) ? shown.slice(0, value.length) : []
    value.forEach((_, at) => steps.push({ [name]: [...value.slice(0, at + 1), ...behind.slice(at + 1)] }))
  }
  return steps as Partial<D>[]
}

const isParts = (value: unknown): value is unknown[][] => Array.isArray(value) && value.every(Array.isArray)
