import { holdingOf, type HoldingName } from '@shared/privacy/holdings'
import { actionWords } from '@shared/privacy/actions'
import type { OwnLine } from '@contract'
import type { AnyRecord } from './search'

const at = (record: unknown, [part, ...rest]: readonly string[]): unknown[] => {
  if (part === undefined) return [record]
  if (Array.isArray(record)) return record.flatMap((one) => at(one, [part, ...rest]))
  return typeof record === 'object' && record !== null
    ? at((record as Readonly<Record<string, unknown>>)[part], rest)
    : []
}

const wordsOf = (value: unknown): string => {
  if (typeof value === 'string') return actionWords(value) ?? value
  if (typeof value === 'number') return String(value)
  return typeof value === 'object' && value !== null
    ? Object.values(value).map(wordsOf).filter(Boolean).join(' ')
    : ''
}

/** Records in words, by the fields the table names, the newest first. */
export function ownLines(name: HoldingName, records: readonly AnyRecord[]): OwnLine[] {
  const { shows, at: moment } = holdingOf(name)
  return records
    .map((record) => {
      const [when] = moment ? at(record, moment.split('.')) : []
      const words = shows.flatMap((path) => at(record, path.split('.')).map(wordsOf)).filter(Boolean)
      return { at: typeof when === 'number' ? when : 0, words: words.join(' · ') || '一条记录' }
    })
    .sort((a, b) => b.at - a.at)
}
