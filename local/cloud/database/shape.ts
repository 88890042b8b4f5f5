import { Query } from 'mingo/query'
import { engineOptions } from './operators'
import type { Document, Fields } from './values'

/** Applies a projection and gives the fields back in the order they were stored, which mingo loses. */
export function projected(documents: readonly Document[], projection: Fields): Fields[] {
  if (!Object.keys(projection).length) return [...documents]
  const shapes = new Query({}, engineOptions).find<Fields>([...documents], projection).all()
  return shapes.map((shape, i) => inOrder(shape, documents[i] ?? {}))
}

function inOrder(shape: Fields, stored: Fields): Fields {
  const keys = [...Object.keys(stored), ...Object.keys(shape)].filter((key) => key in shape)
  return Object.fromEntries([...new Set(keys)].map((key) => [key, shape[key]]))
}
