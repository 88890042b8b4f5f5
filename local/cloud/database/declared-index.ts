import { compare, rank } from './compare'
import type { Bound } from './conditions'
import { SortedList, type Position } from './sorted-list'
import { read, type Direction, type Document } from './values'

/** A stored document and its place in the natural order. */
export interface Row {
  readonly serial: number
  document: Document
}

interface Entry {
  readonly key: readonly unknown[]
  readonly row: Row
}

export interface Stretch {
  from: Position
  to: Position
  size: number
}

export class DeclaredIndex {
  readonly name: string
  /** The fields in which some document held an array: such a document may stand in several places. */
  readonly lists = new Set<string>()
  private readonly entries: SortedList<Entry>
  private readonly directions: readonly Direction[]

  constructor(
    readonly fields: readonly (readonly [name: string, direction: Direction])[],
    readonly unique: boolean,
  ) {
    this.name = fields.map(([field, direction]) => `${field}_${direction}`).join('_')
    this.directions = fields.map(([, direction]) => direction)
    this.entries = new SortedList((a, b) => this.compareKeys(a.key, b.key) || a.row.serial - b.row.serial)
  }

  add(row: Row): void {
    for (const [field] of this.fields)
      if (!this.lists.has(field) && Array.isArray(read(row.document, field))) this.lists.add(field)
    for (const key of this.keysOf(row.document)) this.entries.insert({ key, row })
  }

  remove(row: Row): void {
    for (const key of this.keysOf(row.document)) this.entries.remove({ key, row })
  }

  keysOf(document: Document): unknown[][] {
    return this.fields.reduce<unknown[][]>(
      (keys, [field]) => {
        const value = read(document, field)
        const values: unknown[] = Array.isArray(value) ? (value.length ? value : [undefined]) : [value]
        return keys.flatMap((key) => values.map((item) => [...key, item]))
      },
      [[]],
    )
  }

  sameKey(a: Document, b: Document): boolean {
    const others = this.keysOf(b)
    return this.keysOf(a).some((key) => others.some((other) => this.compareKeys(key, other) === 0))
  }

  *holding(document: Document): Generator<Row> {
    for (const key of this.keysOf(document)) {
      const from = this.entries.partition((entry) => this.compareKeys(entry.key, key) < 0)
      const to = this.entries.partition((entry) => this.compareKeys(entry.key, key) <= 0)
      for (const entry of this.entries.between(from, to)) yield entry.row
    }
  }

  /** Where the documents lie whose first fields equal `prefix` and whose next field lies within `range`. */
  stretch(prefix: readonly unknown[], range: Bound | undefined): Stretch {
    const [, direction = 1] = this.fields[prefix.length] ?? []
    const place = (entry: Entry) =>
      this.compareKeys(entry.key, prefix) || (range ? side(entry.key[prefix.length], range) * direction : 0)
    const from = this.entries.partition((entry) => place(entry) < 0)
    const to = this.entries.partition((entry) => place(entry) <= 0)
    return { from, to, size: this.entries.distance(from, to) }
  }

  *rows({ from, to }: Stretch, reverse: boolean): Generator<Row> {
    const entries = reverse ? this.entries.backwards(from, to) : this.entries.between(from, to)
    for (const entry of entries) yield entry.row
  }

  /** Compares as many fields as the shorter key has. */
  private compareKeys(a: readonly unknown[], b: readonly unknown[]): number {
    const length = Math.min(a.length, b.length)
    for (let i = 0; i < length; i++) {
      const found = compare(a[i], b[i])
      if (found) return found * (this.directions[i] ?? 1)
    }
    return 0
  }
}

/** -1, 0 or 1: below, within or above. Only values of the same type lie within, as in MongoDB. */
function side(value: unknown, { low, high }: Bound): number {
  const kind = rank(low?.value ?? high?.value)
  const byKind = rank(value) - kind
  if (byKind) return Math.sign(byKind)
  if (low) {
    const found = compare(value, low.value)
    if (found < 0 || (found === 0 && low.open)) return -1
  }
  if (high) {
    const found = compare(value, high.value)
    if (found > 0 || (found === 0 && high.open)) return 1
  }
  return 0
}
