import { conjunctionOf, type Conjunction } from './conditions'
import { withoutAlternatives, servedOrder } from './planner'
import type { DeclaredIndex } from './declared-index'
import { isFields, type Fields, type Order } from './values'

export interface Asked {
  filter: Fields
  order: Order
}

/**
 * True where a declared index narrows the search and gives the order. Conditions on further fields may be left for the
 * documents it leads to; a filter on nothing is served where its order is.
 */
export function isServed(indexes: readonly DeclaredIndex[], { filter, order }: Asked): boolean {
  const whole = conjunctionOf(filter)
  return (
    serves(indexes, whole, order) ||
    whole.alternatives.some((branches) =>
      branches.every((branch) =>
        serves(indexes, conjunctionOf(withoutAlternatives(filter, branches), branch), order),
      ),
    )
  )
}

function serves(indexes: readonly DeclaredIndex[], conjunction: Conjunction, order: Order): boolean {
  const { bounds, alternatives, residual } = conjunction
  if (bounds.get('_id')?.points) return true
  const free = bounds.size === 0 && !residual && !alternatives.length
  if (free && !order.length) return true
  return indexes.some((index) => {
    const fixed = new Set<string>()
    let depth = 0
    for (const [field] of index.fields) {
      const points = bounds.get(field)?.points
      if (!points) break
      if (points.length === 1) fixed.add(field)
      depth++
    }
    const next = index.fields[depth]?.[0]
    const narrowed = depth > 0 || (next !== undefined && bounds.has(next) && isOnlyOne(next, conjunction))
    return (narrowed || free) && servedOrder(index, depth, order, fixed) !== undefined
  })
}

/** Beyond a place in `_id` still lies the whole collection: it narrows only where nothing else was asked. */
const isOnlyOne = (field: string, { bounds, residual, alternatives }: Conjunction): boolean =>
  field !== '_id' || (bounds.size === 1 && !residual && !alternatives.length)

/** The question without its values: collection, condition and order as a developer looks for them. */
export function inWords(name: string, { filter, order }: Asked): string {
  const sorted = order.map(([field, way]) => `${field} ${way > 0 ? 'asc' : 'desc'}`).join(', ')
  return `${name}: no declared index serves ${JSON.stringify(shapeOf(filter))}${sorted && ` ordered by ${sorted}`}`
}

function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.every(isFields) ? value.map(shapeOf) : ['?']
  if (!isFields(value)) return '?'
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shapeOf(inner)]))
}
