import { compare, rank } from './compare'
import { isFields, type Fields } from './values'

export interface Edge {
  value: unknown
  open: boolean
}

/** What an index can use of the conditions on one field. */
export interface Bound {
  points?: unknown[]
  low?: Edge
  high?: Edge
}

export interface Conjunction {
  bounds: Map<string, Bound>
  /** Lists under `$or`: each is served by the union of its branches. */
  alternatives: Fields[][]
  /** Conditions no index can serve, so that the documents themselves must be looked at. */
  residual: boolean
}

const isPoint = (value: unknown) => {
  const kind = rank(value)
  return kind !== 4 && kind !== 5 && kind !== 11
}

const isRangeable = (value: unknown) => [2, 3, 9].includes(rank(value))

const EDGES: Record<string, { side: 'low' | 'high'; open: boolean }> = {
  $gt: { side: 'low', open: true },
  $gte: { side: 'low', open: false },
  $lt: { side: 'high', open: true },
  $lte: { side: 'high', open: false },
}

function tighten(bound: Bound, side: 'low' | 'high', edge: Edge): void {
  const old = bound[side]
  if (!old) bound[side] = edge
  else {
    const found = compare(edge.value, old.value) * (side === 'low' ? 1 : -1)
    if (found > 0 || (found === 0 && edge.open)) bound[side] = edge
  }
}

/** Notes one operator in the bound; false when no index could serve it. */
function note(bound: Bound, operator: string, value: unknown): boolean {
  if (operator === '$eq') return isPoint(value) && notePoints(bound, [value])
  if (operator === '$in') return Array.isArray(value) && value.every(isPoint) && notePoints(bound, value)
  const edge = EDGES[operator]
  if (!edge || !isRangeable(value)) return false
  tighten(bound, edge.side, { value, open: edge.open })
  return true
}

function notePoints(bound: Bound, points: unknown[]): boolean {
  if (bound.points) return false
  bound.points = points
    .slice()
    .sort(compare)
    .filter((value, i, all) => i === 0 || compare(value, all[i - 1]) !== 0)
  return true
}

export function conjunctionOf(...filters: Fields[]): Conjunction {
  const result: Conjunction = { bounds: new Map(), alternatives: [], residual: false }
  for (const filter of filters) collect(filter, result)
  return result
}

function collect(filter: Fields, into: Conjunction): void {
  for (const [field, condition] of Object.entries(filter)) {
    if (field === '$and' && Array.isArray(condition))
      for (const part of condition.filter(isFields)) collect(part, into)
    else if (field === '$or' && Array.isArray(condition)) into.alternatives.push(condition.filter(isFields))
    else if (field.startsWith('$')) into.residual = true
    else collectField(field, condition, into)
  }
}

function collectField(field: string, condition: unknown, into: Conjunction): void {
  const bound = into.bounds.get(field) ?? {}
  const operators: [string, unknown][] =
    isFields(condition) && Object.keys(condition).some((key) => key.startsWith('$'))
      ? Object.entries(condition)
      : [['$eq', condition]]
  for (const [operator, value] of operators)
    if (operator === '$elemMatch' && isFields(value)) collectElement(field, value, into)
    else if (!note(bound, operator, value)) into.residual = true
  if (bound.points ?? bound.low ?? bound.high) into.bounds.set(field, bound)
}

/** One element must meet all of it: each part narrows by itself, the document itself decides. */
function collectElement(field: string, condition: Fields, into: Conjunction): void {
  into.residual = true
  for (const [key, part] of Object.entries(condition))
    if (!key.startsWith('$')) collectField(`${field}.${key}`, part, into)
}
