import { readPath, type Holding, type Path } from './holding'

type Json = unknown
type Fields = Readonly<Record<string, Json>>

const isFields = (value: Json): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The openid as a word of its own: `o1` is not in `o12`. What stands before it is caught too: old phones cannot look behind. */
const wordOf = (openid: string) =>
  new RegExp(`(^|[^\\w-])${openid.replace(/[^\w-]/g, '\\$&')}(?![\\w-])`, 'g')

/** Whether a value, its keys included, names the openid anywhere. */
export function names(value: Json, openid: string): boolean {
  const word = wordOf(openid)
  const has = (text: string) => text.search(word) >= 0
  const look = (one: Json): boolean => {
    if (typeof one === 'string') return has(one)
    if (Array.isArray(one)) return one.some(look)
    return isFields(one) && Object.entries(one).some(([key, inner]) => has(key) || look(inner))
  }
  return look(value)
}

/**
 * The record without the person: where the table says so something else stands, everywhere else the alias, the same in all
 * records, so that who did two things is still one, and unique ids stay unique.
 */
export function withoutPerson(record: Fields, holding: Holding, openid: string, alias: string): Fields {
  const paths = holding.persons.map(readPath)
  const word = wordOf(openid)
  const changed = paths.reduce<Json>((value, path) => mark(value, path, openid, 0), record)
  const renamed = (text: string) => text.replace(word, (_, before: string) => before + alias)
  const walk = (value: Json): Json => {
    if (typeof value === 'string') return renamed(value)
    if (Array.isArray(value)) return value.map(walk)
    if (!isFields(value)) return value
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [renamed(key), walk(inner)]))
  }
  return walk(changed) as Fields
}

/** Follows a path and puts there, and beside it, what the table says. */
function mark(value: Json, path: Path, openid: string, depth: number): Json {
  const { parts, becomes, blanks } = path
  if (Array.isArray(value)) return value.map((inner) => mark(inner, path, openid, depth))
  if (!isFields(value)) return value
  const part = parts[depth] ?? ''
  if (depth < parts.length - 1) {
    const keys = part === '*' ? Object.keys(value) : part in value ? [part] : []
    return {
      ...value,
      ...Object.fromEntries(keys.map((key) => [key, mark(value[key], path, openid, depth + 1)])),
    }
  }
  if (value[part] !== openid) return value
  const kept = Object.entries({ ...value, ...(becomes === undefined ? {} : { [part]: becomes }), ...blanks })
  return Object.fromEntries(kept.filter(([key, inner]) => !(key in blanks) || inner !== null))
}

/** One change of a stored record: a dotted field, what stood there, and what stands there now; undefined where it is gone. */
export interface Change {
  readonly field: string
  readonly before: Json
  readonly after: Json
}

/** What differs, as deep as objects go; an array is one value, because the database cannot change inside it safely. */
export function changesOf(before: Fields, after: Fields, at = ''): Change[] {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  return keys.flatMap((key) => {
    const [was, is] = [before[key], after[key]]
    const field = at + key
    if (isFields(was) && isFields(is)) return changesOf(was, is, `${field}.`)
    return JSON.stringify(was) === JSON.stringify(is) ? [] : [{ field, before: was, after: is }]
  })
}
