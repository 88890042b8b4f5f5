export type Fields = Record<string, unknown>
export type DocumentId = string | number
export type Document = Fields & { _id: DocumentId }
/** A document that is not as it was; absent where it was removed. */
export interface Changed {
  readonly collection: string
  readonly id: DocumentId
  readonly document: Document | undefined
}

export type Direction = 1 | -1
export type Order = readonly (readonly [field: string, direction: Direction])[]

export const isFields = (value: unknown): value is Fields =>
  value !== null &&
  typeof value === 'object' &&
  !Array.isArray(value) &&
  !(value instanceof Date) &&
  !(value instanceof RegExp)

export const isDocumentId = (value: unknown): value is DocumentId =>
  typeof value === 'string' || typeof value === 'number'

/** Follows a dotted path; through an array it gathers every element's value, as MongoDB does. */
export function read(value: unknown, path: string): unknown {
  const dot = path.indexOf('.')
  const head = dot < 0 ? path : path.slice(0, dot)
  if (Array.isArray(value)) {
    if (/^\d+$/.test(head)) return rest(value[Number(head)], path, dot)
    const found = value.map((item: unknown) => read(item, path)).filter((item) => item !== undefined)
    return found.length ? found.flat() : undefined
  }
  if (!isFields(value)) return undefined
  return rest(value[head], path, dot)
}

const rest = (value: unknown, path: string, dot: number) =>
  dot < 0 || value === undefined ? value : read(value, path.slice(dot + 1))

export function clone<T>(value: T): T
export function clone(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((item: unknown) => clone(item))
  if (value instanceof Date) return new Date(value)
  if (value instanceof RegExp) return value
  const copy: Fields = {}
  for (const key of Object.keys(value)) copy[key] = clone((value as Fields)[key])
  return copy
}

const LONGEST_ID = 1000

/** The store's keys have a limited length. */
export const isStorableId = (id: DocumentId) => typeof id === 'number' || Buffer.byteLength(id) <= LONGEST_ID
