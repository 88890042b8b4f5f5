import { isEqual, partition, uniqBy } from 'lodash'
import type { Changed } from '../cloud/database/values'

/** Fields that chance decides, or that only say when the timer ran or how much one of its rounds found: never the same twice. */
const chance = new Set('shuffle seed traceId requestId line closedAt queuedAt nextTryAt touched'.split(' '))
/** A gap in the numbers after a crash is harmless, a double is not: see `invariants`. */
const counting = new Set(['sequence', 'noticeSequence'])
/** WeChat's verdict comes when it comes; where its check does not answer a person reads the text. */
const verdict = new Set(['safety', 'safetyNote', 'checkAskedAt', 'checkTries', 'textUnchecked'])
/** The timers' own records, and leases: one that is over holds nobody. */
const elsewhere = new Set(['jobRuns', 'leases'])

const mended = 'mended '
const isMended = (facts: unknown): boolean => (facts as { mended?: boolean } | undefined)?.mended === true

const someMoment = 1_000_000_000_000

/** What WeChat numbers, and hashes. */
const withoutChance = (text: string): string =>
  /^[0-9a-f]{64}$/.test(text) ? 'a hash' : text.replace(/\b(media|picture|draft)-\d+$/, '$1 of WeChat')

/** How many photos wait for a person changes as WeChat's verdicts come. */
const isOpenVerdict = (value: unknown): boolean =>
  (value as { kind?: unknown } | null)?.kind === 'photosToReview'

/** A text that waited for the machine and was found safe by it is as if it had been read at once. */
const wasRead = ({ collection, document }: Changed): boolean =>
  collection === 'heldTexts' &&
  document?.['state'] === 'safe' &&
  document['released'] === true &&
  document['decidedBy'] === ''

function plain(value: unknown, field = ''): unknown {
  if (field === 'number' && (typeof value === 'number' || /号$/.test(String(value)))) return 'a number'
  if (typeof value === 'number') return value > someMoment ? 'a moment' : value
  if (typeof value === 'string') return withoutChance(value)
  // A write whose answer was lost is made again: it is told of twice, and its line is one.
  if (field === 'writes' && Array.isArray(value)) return plain(uniqBy(value, 'line'))
  if (Array.isArray(value)) return value.filter((each) => !isOpenVerdict(each)).map((each) => plain(each))
  if (value instanceof Date) return 'a moment'
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => !chance.has(name) && !counting.has(name) && !verdict.has(name))
      .map(([name, inner]) => [name, plain(inner, name)])
      .sort(([a], [b]) => String(a).localeCompare(String(b))),
  )
}

/** What a call left behind, told so that two towns that differ by chance alone are told the same. */
export function told(changes: readonly Changed[]): readonly string[] {
  return changes
    .filter((changed) => !elsewhere.has(changed.collection) && !wasRead(changed))
    .map(({ collection, id, document }) => {
      if (!document) return `${collection} ${id} gone`
      const { _id, facts, ...rest } = document
      // An id that nobody could know beforehand is not compared; a mended line of the ledger tells no facts.
      if (collection === 'ledger')
        return `${isMended(facts) ? mended : ''}ledger ${JSON.stringify(plain(rest))}`
      if (collection === 'invitations' || collection === 'voidedBatches')
        return `${collection} ${JSON.stringify(plain(rest))}`
      // Its version counts writes besides its moves; how many says nothing.
      if (collection === 'reviews') return `reviews ${_id} ${JSON.stringify(plain({ ...rest, version: 0 }))}`
      return `${collection} ${_id} ${JSON.stringify(plain(document))}`
    })
    .map((line) => line.replace(/(invitation:)[A-Z0-9]{6}/g, '$1code'))
    .sort()
}

/**
 * A mended line of the ledger stands for the line that never came. Where the first call died between two records, each of the
 * two calls is told by its own line, which is right: `broken` sees to it that no move is told twice.
 */
export function same(found: readonly string[], wanted: readonly string[]): boolean {
  const bare = (lines: readonly string[]) => lines.map((line) => line.replace(mended, '')).sort()
  const left = bare(wanted)
  if (isEqual(bare(found), left)) return true
  const extra = found.filter((line) => {
    const at = left.indexOf(line.replace(mended, ''))
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
  return left.length === 0 && extra.every((line) => line.startsWith(mended))
}

const ofLedger = (line: string) => line.replace(mended, '').startsWith('ledger ')

/** Where all that was wanted stands, the ledger tells it too; of what stands in part the laws judge. */
export function isTold(found: readonly string[], wanted: readonly string[]): boolean {
  const apart = (lines: readonly string[]) => partition(lines, ofLedger)
  const [[lines, others], [wantedLines, wantedOthers]] = [apart(found), apart(wanted)]
  return !same(others, wantedOthers) || same(lines, wantedLines)
}

/** The words around the first place where two differ. */
function around(line: string, other: string): string {
  let at = 0
  while (at < line.length && line[at] === other[at]) at++
  return `${line.slice(0, 60)} … ${line.slice(Math.max(60, at - 60), at + 160)}`
}

/** What one has and the other has not, shortened for people. */
export function difference(found: readonly string[], wanted: readonly string[]): string {
  const only = (some: readonly string[], others: readonly string[]) =>
    some.filter((line) => !others.includes(line))
  const twin = (line: string, others: readonly string[]) =>
    others.find((other) => other.slice(0, 40) === line.slice(0, 40)) ?? ''
  const [missing, extra] = [only(wanted, found), only(found, wanted)]
  return [
    ...missing.map((line) => `- ${around(line, twin(line, extra))}`),
    ...extra.map((line) => `+ ${around(line, twin(line, missing))}`),
  ]
    .slice(0, 8)
    .join('\n')
}
