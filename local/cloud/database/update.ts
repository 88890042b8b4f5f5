import { update } from 'mingo/updater'
import { badRequest } from '../failure'
import { operators } from './operators'
import { clone, isFields, type Document, type Fields } from './values'

const ON_ARRAYS = new Set(['$push', '$addToSet', '$pop', '$pull', '$pullAll'])
const CREATES_NOTHING = new Set(['$unset', '$pull', '$pullAll', '$pop', '$rename'])

function typeName(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'array'
  if (value instanceof Date) return 'date'
  if (typeof value === 'number') return 'double'
  return typeof value === 'boolean' ? 'bool' : typeof value
}

const fail = (message: string) => badRequest(`[FailedOperation.Update] ${message}`)

/** Steps one key down, without MongoDB's fan-out over arrays: an update path names exactly one place. */
function step(value: unknown, key: string): unknown {
  if (Array.isArray(value)) return /^\d+$/.test(key) ? (value[Number(key)] as unknown) : undefined
  return isFields(value) ? value[key] : undefined
}

function refuseScalarOnTheWay(document: Fields, keys: readonly string[]): void {
  let current: unknown = document
  for (const [i, key] of keys.slice(0, -1).entries()) {
    if (key.startsWith('$')) return
    const value = step(current, key)
    if (value === undefined) return
    if (!isFields(value) && !Array.isArray(value))
      throw fail(`Cannot create field '${keys[i + 1]}' in element {${key}: ${JSON.stringify(value)}}`)
    current = value
  }
}

/** mingo passes over in silence what MongoDB refuses. */
function check(document: Fields, operator: string, path: string): void {
  if (path === '_id')
    throw fail("Performing an update on the path '_id' would modify the immutable field '_id'")
  const keys = path.split('.')
  if (!CREATES_NOTHING.has(operator)) refuseScalarOnTheWay(document, keys)
  if (keys.some((key) => key.startsWith('$'))) return
  const value = keys.reduce(step, document as unknown)
  if (value === undefined) return
  const holder = `{_id: ${JSON.stringify(document['_id'])}}`
  if ((operator === '$inc' || operator === '$mul') && typeof value !== 'number')
    throw fail(
      `Cannot apply ${operator} to a value of non-numeric type. ${holder} has the field '${path}' of non-numeric type ${typeName(value)}`,
    )
  if (ON_ARRAYS.has(operator) && !Array.isArray(value))
    throw fail(`The field '${path}' must be an array but is of type ${typeName(value)} in document ${holder}`)
}

/** The document as the update leaves it; the one given stays untouched. */
export function updated<T extends Fields>(document: T, changes: Fields, filter: Fields = {}): T {
  for (const [operator, paths] of Object.entries(changes)) {
    if (!operator.startsWith('$') || !isFields(paths))
      throw badRequest(`[FailedOperation.Update] unknown update operator ${operator}`)
    for (const path of Object.keys(paths)) check(document, operator, path)
  }
  const result: Fields = clone<Fields>(document)
  const positional = Object.values(changes).some(
    (paths) => isFields(paths) && Object.keys(paths).some((path) => /\.\$(\.|$)/.test(path)),
  )
  try {
    update(result, changes, [], positional ? filter : {}, {
      cloneMode: 'deep',
      queryOptions: { context: operators },
    })
  } catch (error) {
    throw fail(error instanceof Error ? error.message : String(error))
  }
  return result as T
}

export function checkNewDocument(document: Fields): void {
  const bad = Object.keys(document).find((key) => key.startsWith('$'))
  if (bad !== undefined) throw badRequest(`[FailedOperation.Insert] field name '${bad}' is not valid`)
}

export const replaced = (old: Document, fields: Fields): Document => ({ ...fields, _id: old._id })
