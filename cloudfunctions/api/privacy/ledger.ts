import { actionWords } from '@shared/privacy/actions'
import { startOfDay, endOfDay } from '@shared/kernel/days'
import type { ledgerKinds } from '@shared/privacy/schema'
import type { LedgerRow, Page } from '@contract'
import type { Call } from '../../core/call'
import { accesses, ledger, type Access, type LedgerLine } from '../../core/records/ledger'
import { people, villages } from '../../core/records/roster'
import type { Collection, Stored } from '../../core/store/collection'
import { after, readCursor } from '../../core/store/cursor'
import { command } from '../../core/store/sdk'
import { pageOf } from '../../core/views'

interface Query {
  readonly kind: (typeof ledgerKinds)[number]
  readonly personId?: string | undefined
  readonly day?: string | undefined
  readonly cursor?: string | undefined
  readonly limit: number
}

/** 办理记录, the newest first, of one person or day where asked for. Lines, names and villages: three requests. */
export async function listLedger(_call: Call, query: Query): Promise<Page<LedgerRow>> {
  const { limit } = query
  if (query.kind === 'looked') {
    const rows = await newest(accesses, query)
    const known = await namesOf(rows)
    return pageOf(
      rows,
      limit,
      ({ at }) => at,
      (row) => lookRow(row, known),
    )
  }
  const rows = await newest(ledger, query)
  const known = await namesOf(rows)
  return pageOf(
    rows,
    limit,
    ({ at }) => at,
    (row) => doneRow(row, known),
  )
}

function newest<T extends Stored>(
  collection: Collection<T>,
  { personId, day, cursor, limit }: Query,
): Promise<T[]> {
  const filter = {
    ...(personId ? { by: personId } : {}),
    ...(day ? { at: command.and(command.gte(startOfDay(day)), command.lte(endOfDay(day))) } : {}),
  }
  const place = readCursor(cursor)
  // A day's bounds and a place in it are conditions on one field.
  const where = place ? command.and([filter, after({}, 'at', place, 'desc')]) : filter
  return collection.find(where as typeof filter, {
    order: [
      ['at', 'desc'],
      ['_id', 'desc'],
    ],
    limit: limit + 1,
  })
}

interface Known {
  readonly people: ReadonlyMap<string, string>
  readonly villages: ReadonlyMap<string, string>
}

async function namesOf(rows: readonly { readonly by: string }[]): Promise<Known> {
  const [named, places] = await Promise.all([
    people.byIds([...new Set(rows.map(({ by }) => by))]),
    villages.all(),
  ])
  return {
    people: new Map(named.map(({ _id, name }) => [_id, name])),
    villages: new Map(places.map(({ _id, name }) => [_id, name])),
  }
}

const who = (by: string, { people: known }: Known) => {
  const name = known.get(by)
  if (name !== undefined) return { by: name, personId: by }
  return { by: by.startsWith('x-') ? '已注销的人' : by ? '没有身份的人' : '系统', personId: '' }
}

const doneRow = (line: LedgerLine, known: Known): LedgerRow => ({
  id: line._id,
  at: line.at,
  ...who(line.by, known),
  what: actionWords(line.action) ?? line.action,
  about: known.villages.get(line.villageId ?? '') ?? '',
  why: line.why ?? '',
})

/** A household's id is `village:number`, a visit's ends with its village after the two parts of its round's. */
function placeOf(scope: string): { village: string; number?: string | undefined } {
  const [first = '', second, third] = scope.split(':')
  return third === undefined ? { village: first, number: second } : { village: third }
}

const lookRow = (line: Access, known: Known): LedgerRow => {
  const { village, number } = placeOf(line.scope)
  return {
    id: line._id,
    at: line.at,
    ...who(line.by, known),
    what: actionWords(line.action) ?? line.action,
    about: [
      known.villages.get(village) ?? (line.scope ? '' : '全镇或本人负责的'),
      number ? `${number} 号户` : '',
    ]
      .filter(Boolean)
      .join(' '),
    why: '',
    rows: line.rows,
  }
}
