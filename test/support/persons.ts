import { isAskable, readPath } from '@shared/privacy/holding'
import { holdingNames, holdingOf } from '@shared/privacy/holdings'
import { names } from '@shared/privacy/substitute'
import { collections } from '../../cloudfunctions/core/records'
import type { LocalCloud } from '../../local/cloud'

type Found = Readonly<Record<string, number>>

/** Where in the whole database a person is named, by collection. */
export const whereNamed = (cloud: LocalCloud, openid: string): Found =>
  Object.fromEntries(
    collections
      .map(({ name }) => [name, cloud.readAll(name).filter((one) => names(one, openid)).length] as const)
      .filter(([, count]) => count > 0),
  )

/** Dotted fields of a record that name one of these people; of a key `#`. */
function fieldsNaming(value: unknown, known: ReadonlySet<string>, at: readonly string[] = []): string[] {
  const isNamed = (text: string) => text.split(/[^\w-]/).some((word) => known.has(word))
  if (typeof value === 'string') return isNamed(value) ? [at.join('.')] : []
  if (Array.isArray(value)) return value.flatMap((one) => fieldsNaming(one, known, at))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => [
    ...(known.has(key) ? [[...at, '#'].join('.')] : []),
    ...fieldsNaming(inner, known, [...at, key]),
  ])
}

/**
 * Fields that name a person by openid where an erasure would not find them: neither one of the record's declared fields, nor
 * in a record that a declared field leads to.
 */
export function undeclaredFields(cloud: LocalCloud, known: ReadonlySet<string>): string[] {
  const missing = new Set<string>()
  for (const name of holdingNames) {
    const { persons, atErasure } = holdingOf(name)
    const paths = persons.map(readPath)
    // Read whole, or let go of with the person's record.
    if (name === 'erasures' || (paths.length > 0 && (!paths.every(isAskable) || atErasure === 'erase')))
      continue
    const declared = paths.map(({ parts }) => parts.join('.'))
    for (const record of cloud.readAll(name)) {
      const led = new Set(
        fieldsNaming(record, known)
          .filter((field) => declared.includes(field))
          .flatMap((field) => wordsAt(record, field.split('.'))),
      )
      for (const field of fieldsNaming(record, known))
        if (
          !declared.includes(field) &&
          wordsAt(record, field.split('.')).some((word) => known.has(word) && !led.has(word))
        )
          missing.add(`${name} ${field}`)
    }
  }
  return [...missing].sort()
}

const wordsAt = (value: unknown, [part, ...rest]: readonly string[]): string[] => {
  if (part === undefined) return typeof value === 'string' ? value.split(/[^\w-]/) : []
  if (Array.isArray(value)) return value.flatMap((one) => wordsAt(one, [part, ...rest]))
  return typeof value === 'object' && value !== null
    ? wordsAt((value as Readonly<Record<string, unknown>>)[part], rest)
    : []
}
