import { isEqual } from 'lodash'
import type { Changed } from '../cloud/database/database'

/** Fields that chance decides, or that only say when the timer ran: never the same twice. */
const chance = new Set(['shuffle', 'seed', 'traceId', 'requestId', 'closedAt', 'queuedAt', 'nextTryAt'])
/** A gap in the numbers after a crash is harmless, a double is not: see `invariants`. */
const counting = new Set(['sequence', 'noticeSequence'])
/** WeChat's verdict comes when it comes. */
const verdict = new Set(['safety', 'safetyNote', 'checkAskedAt', 'checkTries'])
/** The timers' own records, and leases: one that is over holds nobody. */
const elsewhere = new Set(['jobRuns', 'leases'])

const someMoment = 1_000_000_000_000

function plain(value: unknown): unknown {
  if (typeof value === 'number') return value > someMoment ? 'a moment' : value
  if (typeof value === 'string') return /^[0-9a-f]{64}$/.test(value) ? 'a hash' : value
  if (Array.isArray(value)) return value.map(plain)
  if (value instanceof Date) return 'a moment'
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([field]) => !chance.has(field) && !counting.has(field) && !verdict.has(field))
      .map(([field, inner]) => [field, plain(inner)])
      .sort(([a], [b]) => String(a).localeCompare(String(b))),
  )
}

/** What a call left behind, told so that two towns that differ by chance alone are told the same. */
export function told(changes: readonly Changed[]): readonly string[] {
  return changes
    .filter(({ collection }) => !elsewhere.has(collection))
    .map(({ collection, id, document }) => {
      if (!document) return `${collection} ${id} gone`
      const { _id, facts: _, ...rest } = document
      // An id that nobody could know beforehand is not compared; a mended line of the ledger tells no facts.
      if (collection === 'ledger') return `ledger ${JSON.stringify(plain(rest))}`
      if (collection === 'invitations') return `invitations ${JSON.stringify(plain(rest))}`
      const numbered = collection === 'entries' || collection === 'publications'
      const record = numbered ? { ...document, number: Boolean(document['number']) } : document
      return `${collection} ${_id} ${JSON.stringify(plain(record))}`
    })
    .map((line) => line.replace(/(invitation:)[A-Z0-9]{6}/g, '$1code'))
    .sort()
}

export const same = (a: readonly string[], b: readonly string[]): boolean => isEqual(a, b)

/** What one has and the other has not, shortened for people. */
export const difference = (found: readonly string[], wanted: readonly string[]): string => {
  const lines = [
    ...wanted.filter((line) => !found.includes(line)).map((line) => `- ${line.slice(0, 400)}`),
    ...found.filter((line) => !wanted.includes(line)).map((line) => `+ ${line.slice(0, 400)}`),
  ]
  return lines.slice(0, 6).join('\n')
}
