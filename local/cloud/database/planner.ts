import { byOrder } from './compare'
import { conjunctionOf, type Bound, type Conjunction } from './conditions'
import type { DeclaredIndex, Row } from './declared-index'
import { isFields, type Direction, type Fields, type Order } from './values'

export interface Searchable {
  readonly size: number
  readonly indexes: readonly DeclaredIndex[]
  all(): Iterable<Row>
}

export interface Wanted {
  filter: Fields
  order: Order
  /** How many matches are needed; Infinity for all. */
  need: number
}

export interface Plan {
  cost: number
  /** The rows come in the wanted order, so that reading may stop early. */
  ordered: boolean
  streams: (() => Iterable<Row>)[]
  /** The same document may come more than once. */
  repeats: boolean
}

const MOST_STREAMS = 500

export function planFor(place: Searchable, { filter, order, need }: Wanted): Plan {
  const whole = conjunctionOf(filter)
  let best = cheapest(place, whole, order, need)
  for (const branches of whole.alternatives) {
    const rest = withoutAlternatives(filter, branches)
    const plans = branches.map((branch) => cheapest(place, conjunctionOf(rest, branch), order, need))
    const cost = plans.reduce((sum, plan) => sum + plan.cost, 0)
    if (cost >= best.cost) continue
    best = {
      cost,
      ordered: plans.every((plan) => plan.ordered),
      streams: plans.flatMap((plan) => plan.streams),
      repeats: true,
    }
  }
  return best
}

/** The rest of a filter beside these alternatives, which may stand one level down, under `$and`. */
export function withoutAlternatives({ $or: _, ...rest }: Fields, branches: Fields[]): Fields {
  const parts = rest['$and']
  if (!Array.isArray(parts)) return rest
  const isThese = (part: Fields) =>
    Array.isArray(part['$or']) && part['$or'].length === branches.length && part['$or'][0] === branches[0]
  return {
    ...rest,
    $and: parts.filter(isFields).map((part) => {
      const { $or, ...others } = part
      return isThese(part) || $or === undefined ? others : part
    }),
  }
}

function cheapest(place: Searchable, conjunction: Conjunction, order: Order, need: number): Plan {
  const free = conjunction.bounds.size === 0 && !conjunction.residual && !conjunction.alternatives.length
  let best: Plan = {
    cost: free && !order.length ? Math.min(place.size, need) : place.size,
    ordered: order.length === 0,
    streams: [() => place.all()],
    repeats: false,
  }
  for (const index of place.indexes) {
    const plan = planOn(index, conjunction, order, need)
    if (plan && (plan.cost < best.cost || (plan.cost === best.cost && plan.ordered && !best.ordered)))
      best = plan
  }
  return best
}

function planOn(
  index: DeclaredIndex,
  { bounds, alternatives, residual }: Conjunction,
  order: Order,
  need: number,
): Plan | undefined {
  let prefixes: unknown[][] = [[]]
  let depth = 0
  const fixed = new Set<string>()
  for (const [field] of index.fields) {
    const points = bounds.get(field)?.points
    if (!points || prefixes.length * points.length > MOST_STREAMS) break
    prefixes = prefixes.flatMap((prefix) => points.map((point) => [...prefix, point]))
    if (points.length === 1 && !index.lists.has(field)) fixed.add(field)
    depth++
  }
  const next = index.fields[depth]?.[0]
  const range = next === undefined ? undefined : usable(bounds.get(next), index.lists.has(next))
  const direction = servedOrder(index, depth, order, fixed)
  if (!depth && !range && direction === undefined) return undefined
  const stretches = prefixes.map((prefix) => index.stretch(prefix, range))
  const size = stretches.reduce((sum, stretch) => sum + stretch.size, 0)
  const exact = !residual && !alternatives.length && bounds.size === depth + (range ? 1 : 0)
  const ordered = direction !== undefined
  return {
    cost: ordered && exact ? Math.min(size, need + prefixes.length) : size,
    ordered,
    streams: stretches.map((stretch) => () => index.rows(stretch, direction === -1)),
    repeats: index.lists.size > 0,
  }
}

/** In a list any element may meet either edge, so only one of the two narrows. */
function usable(bound: Bound | undefined, list: boolean): Bound | undefined {
  if (!bound || (!bound.low && !bound.high)) return undefined
  return list && bound.low ? { low: bound.low } : bound
}

/** Reading forwards (1) or backwards (-1) gives the wanted order; undefined when neither does. */
export function servedOrder(
  index: DeclaredIndex,
  depth: number,
  order: Order,
  fixed: ReadonlySet<string>,
): Direction | undefined {
  const wanted = order.filter(([field]) => !fixed.has(field))
  let direction: Direction | undefined
  for (const [i, [field, way]] of wanted.entries()) {
    if (index.lists.has(field)) return undefined
    const [name, own] = index.fields[depth + i] ?? []
    if (name !== field) return undefined
    const turn: Direction = own === way ? 1 : -1
    if (direction !== undefined && direction !== turn) return undefined
    direction = turn
  }
  return direction ?? 1
}

/** The rows of a plan, merged into the wanted order when its streams have it, each row once. */
export function* rowsOf(plan: Plan, order: Order, touch: () => void): Generator<Row> {
  const seen = plan.repeats ? new Set<Row>() : undefined
  for (const row of plan.ordered && order.length
    ? merged(plan.streams, order, touch)
    : chained(plan, touch)) {
    if (seen?.has(row)) continue
    seen?.add(row)
    yield row
  }
}

function* chained(plan: Plan, touch: () => void): Generator<Row> {
  for (const stream of plan.streams)
    for (const row of stream()) {
      touch()
      yield row
    }
}

function* merged(streams: Plan['streams'], order: Order, touch: () => void): Generator<Row> {
  const compare = byOrder(order)
  const heads: { row: Row; rest: Iterator<Row> }[] = []
  for (const stream of streams) {
    const rest = stream()[Symbol.iterator]()
    const first = rest.next()
    if (first.done) continue
    touch()
    heads.push({ row: first.value, rest })
  }
  while (heads.length) {
    const head = heads.reduce((a, b) => (compare(b.row.document, a.row.document) < 0 ? b : a))
    yield head.row
    const next = head.rest.next()
    if (next.done) heads.splice(heads.indexOf(head), 1)
    else {
      touch()
      head.row = next.value
    }
  }
}
