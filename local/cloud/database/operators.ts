import { Context, evalExpr } from 'mingo/core'
import * as accumulator from 'mingo/operators/accumulator'
import * as expression from 'mingo/operators/expression'
import * as pipeline from 'mingo/operators/pipeline'
import * as projection from 'mingo/operators/projection'
import * as query from 'mingo/operators/query'
import * as window from 'mingo/operators/window'
import { Query } from 'mingo/query'
import type { Options } from 'mingo/types'
import { angle, distance, intersects, pointOf, shapeOf, within } from './geometry'
import { schemaTest } from './json-schema'
import { isFields, read, type Fields } from './values'

type Test = (document: Fields) => boolean

type Comparison = (selector: string, value: unknown, options: Options) => Test

const never: Test = () => false

const argumentsOf = (value: unknown): Fields => (isFields(value) ? value : {})

/** mingo's own lets object criteria match scalars. */
const elemMatch: Comparison = (selector, value, options) => {
  const criteria = argumentsOf(value)
  const scalar = Object.keys(criteria).every((key) => /^\$(?!and|or|nor|expr)/.test(key))
  const test = new Query(scalar ? { item: criteria } : criteria, options)
  return (document) => {
    const list = read(document, selector)
    if (!Array.isArray(list)) return false
    return list.some((item: unknown) => (scalar ? test.test({ item }) : isFields(item) && test.test(item)))
  }
}

const near: Comparison = (selector, value) => {
  const args = argumentsOf(value)
  const centre = pointOf(args['$geometry'])
  if (!centre) return never
  const { $minDistance: least = 0, $maxDistance: most = Infinity } = args
  return (document) => {
    const point = pointOf(read(document, selector))
    if (!point) return false
    const metres = distance(point, centre)
    return metres >= Number(least) && metres <= Number(most)
  }
}

const geoWithin: Comparison = (selector, value) => {
  const args = argumentsOf(value)
  const circle = args['$centerSphere']
  if (Array.isArray(circle)) {
    const centre = pointOf({ type: 'Point', coordinates: circle[0] as unknown })
    return (document) => {
      const shape = shapeOf(read(document, selector))
      return !!shape && !!centre && shape.points.every((p) => angle(p, centre) <= Number(circle[1]))
    }
  }
  const area = shapeOf(args['$geometry'])
  return (document) => {
    const shape = shapeOf(read(document, selector))
    return !!shape && !!area && within(shape, area)
  }
}

const geoIntersects: Comparison = (selector, value) => {
  const area = shapeOf(argumentsOf(value)['$geometry'])
  return (document) => {
    const shape = shapeOf(read(document, selector))
    return !!shape && !!area && intersects(shape, area)
  }
}

const DAY = 86_400_000

function week(document: unknown, expr: unknown, options: Options): number | null {
  const value = evalExpr(document, isFields(expr) && 'date' in expr ? expr['date'] : expr, options)
  if (!(value instanceof Date)) return null
  const start = Date.UTC(value.getUTCFullYear(), 0, 1)
  const dayOfYear = Math.floor((value.getTime() - start) / DAY) + 1
  return Math.floor((dayOfYear + 6 - value.getUTCDay()) / 7)
}

function substring(document: unknown, expr: unknown, options: Options): string {
  const parts = evalExpr(document, expr, options)
  if (!Array.isArray(parts) || parts[0] === null || parts[0] === undefined) return ''
  const text: unknown = parts[0]
  const start = Number(parts[1])
  const length = Number(parts[2])
  const letters = [...(text instanceof Date ? text.toISOString() : String(text))]
  return letters.slice(start, length < 0 ? undefined : start + length).join('')
}

function indexOfLetters(document: unknown, expr: unknown, options: Options): number | null {
  const parts = evalExpr(document, expr, options)
  if (!Array.isArray(parts) || typeof parts[0] !== 'string') return null
  const letters = [...parts[0]]
  const head = letters.slice(0, parts[3] === undefined ? undefined : Number(parts[3])).join('')
  const start = letters.slice(0, Number(parts[2] ?? 0)).join('').length
  const found = head.indexOf(String(parts[1]), start)
  return found < 0 ? -1 : [...head.slice(0, found)].length
}

/** Every operator of mingo, with those replaced that are missing or differ from MongoDB's. */
export const operators = Context.init({
  accumulator,
  expression: {
    ...expression,
    $week: week,
    $substr: substring,
    $substrBytes: substring,
    $substrCP: substring,
    $indexOfCP: indexOfLetters,
  },
  pipeline,
  projection,
  query: {
    ...query,
    $elemMatch: elemMatch,
    $near: near,
    $nearSphere: near,
    $geoWithin: geoWithin,
    $geoIntersects: geoIntersects,
  },
  window,
})

export const engineOptions = { context: operators, scriptEnabled: false, jsonSchemaValidator: schemaTest }

/** `$near` implies that the nearest comes first. */
export function nearestFirst(filter: Fields): ((a: Fields, b: Fields) => number) | undefined {
  for (const [field, condition] of Object.entries(filter)) {
    if (field === '$and' && Array.isArray(condition)) {
      const found = condition.filter(isFields).map(nearestFirst).find(Boolean)
      if (found) return found
    }
    if (!isFields(condition)) continue
    const args = condition['$nearSphere'] ?? condition['$near']
    const centre = isFields(args) ? pointOf(args['$geometry']) : undefined
    if (!centre) continue
    const metres = (document: Fields) => {
      const point = pointOf(read(document, field))
      return point ? distance(point, centre) : Infinity
    }
    return (a, b) => metres(a) - metres(b)
  }
  return undefined
}
