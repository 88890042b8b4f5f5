import { Aggregator } from 'mingo/aggregator'
import { badRequest } from '../failure'
import type { Database } from './database'
import { angle, distance, pointOf } from './geometry'
import { engineOptions } from './operators'
import { clone, isFields, read, type Document, type Fields, type Order } from './values'

export type Stage = Fields

const DEFAULT_LIMIT = 20

/** Runs a pipeline; its leading `$match`, `$sort`, `$skip` and `$limit` are served by the indexes. */
export function aggregate(database: Database, collection: string, pipeline: readonly Stage[]): Fields[] {
  const stages = pipeline.some((stage) => '$limit' in stage)
    ? [...pipeline]
    : [...pipeline, { $limit: DEFAULT_LIMIT }]
  const first = stages[0]
  const near = first?.['$geoNear']
  let documents: Fields[]
  if (isFields(near)) {
    stages.shift()
    documents = nearest(database, collection, near)
  } else documents = taken(head(database, collection, stages), stages)
  return run(database, documents, stages)
}

/** Stages that write into no document. */
const readOnly = new Set(['$match', '$sort', '$skip', '$limit', '$group', '$count'])

/** Stored documents as stages may have them: their own copies where one of the stages writes into them. */
const taken = (documents: readonly Document[], stages: readonly Stage[]): Fields[] =>
  stages.every((stage) => Object.keys(stage).every((name) => readOnly.has(name)))
    ? [...documents]
    : documents.map((document) => clone<Fields>(document))

function head(database: Database, collection: string, stages: Stage[]): Document[] {
  const filters: Fields[] = []
  const take = (name: string): unknown => {
    const value = stages[0]?.[name]
    if (value !== undefined) stages.shift()
    return value
  }
  for (let filter = take('$match'); isFields(filter); filter = take('$match')) filters.push(filter)
  const sort = take('$sort')
  const order: Order = isFields(sort)
    ? Object.entries(sort).map(([field, direction]) => [field, Number(direction) < 0 ? -1 : 1])
    : []
  const offset = Number(take('$skip') ?? 0)
  const limit = Number(take('$limit') ?? Infinity)
  const filter = filters.length === 1 ? (filters[0] ?? {}) : filters.length ? { $and: filters } : {}
  return database.find(collection, { filter, order, offset, limit })
}

function run(database: Database, documents: Fields[], stages: Stage[]): Fields[] {
  let current = documents
  let pending: Stage[] = []
  const flush = () => {
    if (!pending.length) return
    const aggregator = new Aggregator(pending, {
      ...engineOptions,
      collectionResolver: (name) =>
        database.find(name, { filter: {} }).map((document) => clone<Fields>(document)),
    })
    try {
      current = aggregator.run(current)
    } catch (error) {
      throw badRequest(
        `[FailedOperation.Aggregate] ${error instanceof Error ? error.message : String(error)}`,
      )
    }
    pending = []
  }
  for (const stage of stages) {
    const join = stage['$lookup']
    if (isFields(join) && typeof join['localField'] === 'string' && !join['pipeline']) {
      flush()
      current = joined(database, current, join)
    } else if (isFields(join) && Array.isArray(join['pipeline']) && !join['let']) {
      flush()
      current = beside(database, current, join)
    } else pending.push(stage)
  }
  flush()
  return current
}

/** `$lookup` by equality, through the other collection's index when it has one. */
function joined(database: Database, documents: Fields[], join: Fields): Fields[] {
  const [from, local, foreign, as] = ['from', 'localField', 'foreignField', 'as'].map((key) =>
    String(join[key]),
  ) as [string, string, string, string]
  return documents.map((document) => {
    const value = read(document, local) ?? null
    const filter = { [foreign]: Array.isArray(value) ? { $in: value as unknown[] } : { $eq: value } }
    return { ...document, [as]: database.find(from, { filter }).map((each) => clone<Fields>(each)) }
  })
}

/** `$lookup` by a pipeline that looks at nothing of the document: asked once, with the other collection's indexes. */
function beside(database: Database, documents: Fields[], join: Fields): Fields[] {
  if (documents.length === 0) return []
  const stages = [...(join['pipeline'] as Stage[])]
  const rows = run(
    database,
    head(database, String(join['from']), stages).map((document) => clone<Fields>(document)),
    stages,
  )
  return documents.map((document) => ({ ...document, [String(join['as'])]: rows }))
}

function nearest(database: Database, collection: string, near: Fields): Fields[] {
  const pair = legacyPair(near['near'])
  const centre = pair ?? pointOf(near['near'])
  // Round a legacy pair the distances are angles, round a GeoJSON point metres.
  const measure = pair ? angle : distance
  if (!centre) throw badRequest('[FailedOperation.Aggregate] $geoNear needs a point')
  const key = typeof near['key'] === 'string' ? near['key'] : 'location'
  const { minDistance = 0, maxDistance = Infinity, distanceMultiplier = 1 } = near
  const filter = isFields(near['query']) ? near['query'] : {}
  const found = database.find(collection, { filter }).flatMap((document) => {
    const point = pointOf(read(document, key))
    const away = point ? measure(point, centre) : NaN
    return away >= Number(minDistance) && away <= Number(maxDistance) ? [{ document, away }] : []
  })
  found.sort((a, b) => a.away - b.away)
  return found.slice(0, Number(near['limit'] ?? near['num'] ?? 100)).map(({ document, away }) => {
    const result = clone<Fields>(document)
    place(result, String(near['distanceField']), away * Number(distanceMultiplier))
    if (typeof near['includeLocs'] === 'string') place(result, near['includeLocs'], read(document, key))
    return result
  })
}

function legacyPair(value: unknown): readonly [number, number] | undefined {
  if (!isFields(value)) return undefined
  const { longitude, latitude } = value
  return typeof longitude === 'number' && typeof latitude === 'number' ? [longitude, latitude] : undefined
}

function place(target: Fields, path: string, value: unknown): void {
  const keys = path.split('.')
  const last = keys.pop() ?? path
  let holder = target
  for (const key of keys) {
    const next = holder[key]
    const inner = isFields(next) ? next : {}
    holder[key] = inner
    holder = inner
  }
  holder[last] = value
}
