import { isFields, read, type Direction, type Document, type Order } from './values'

/** MongoDB's order of types; a missing value sorts as null. */
export function rank(value: unknown): number {
  if (value === undefined || value === null) return 1
  if (typeof value === 'number') return 2
  if (typeof value === 'string') return 3
  if (Array.isArray(value)) return 5
  if (typeof value === 'boolean') return 8
  if (value instanceof Date) return 9
  if (value instanceof RegExp) return 11
  return 4
}

const order = <T extends number | string>(a: T, b: T) => (a < b ? -1 : a > b ? 1 : 0)

export function compare(a: unknown, b: unknown): number {
  // What an index compares most often: the field that all of a stretch have in common.
  if (a === b) return 0
  if (typeof a === 'string' && typeof b === 'string') return order(a, b)
  if (typeof a === 'number' && typeof b === 'number') return order(a, b)
  const byRank = rank(a) - rank(b)
  if (byRank) return byRank
  if (a instanceof Date && b instanceof Date) return order(a.getTime(), b.getTime())
  if (typeof a === 'boolean' && typeof b === 'boolean') return order(Number(a), Number(b))
  if (Array.isArray(a) && Array.isArray(b)) return compareLists(a, b)
  if (isFields(a) && isFields(b)) return compareLists(Object.entries(a).flat(), Object.entries(b).flat())
  return a === null || a === undefined ? 0 : order(String(a), String(b))
}

function compareLists(a: readonly unknown[], b: readonly unknown[]): number {
  for (let i = 0; i < a.length && i < b.length; i++) {
    const found = compare(a[i], b[i])
    if (found) return found
  }
  return a.length - b.length
}

/** An array sorts by its smallest element going up and by its largest going down. */
function sortKey(document: Document, field: string, direction: Direction): unknown {
  const value = read(document, field)
  if (!Array.isArray(value)) return value
  return value.reduce(
    (best: unknown, item: unknown) => (compare(item, best) * direction < 0 ? item : best),
    value[0],
  )
}

export const byOrder =
  (fields: Order) =>
  (a: Document, b: Document): number => {
    for (const [field, direction] of fields) {
      const found = compare(sortKey(a, field, direction), sortKey(b, field, direction)) * direction
      if (found) return found
    }
    return 0
  }
