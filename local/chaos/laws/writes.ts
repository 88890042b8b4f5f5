import { groupBy } from 'lodash'
import { collections } from '../../../cloudfunctions/core/records'
import { aliasOf } from '../../../cloudfunctions/core/alias'
import type { LedgerLine, Written } from '../../../cloudfunctions/core/records/ledger'
import type { Law } from './law'

/**
 * Every writing that a record without a history keeps has exactly one line in the ledger, of the person who wrote;
 * who was erased since is an alias there too.
 */
export const writes: Law = ({ read, demand, since }) => {
  const lines = groupBy(read<LedgerLine>('ledger'), '_id')
  for (const { name } of collections)
    for (const { _id, writes = [] } of read<Written & { readonly _id: string }>(name))
      for (const { line, at, action, by, subject } of writes.filter((wrote) => wrote.at >= since)) {
        const told = lines[line] ?? []
        const where = `${name} ${_id}: ${action} at ${at}`
        demand(told.length === 1, `${where}: ${told.length} lines of the ledger`)
        demand(
          told.every(
            (one) =>
              one.action === action && one.subject === subject && [one.by, aliasOf(one.by)].includes(by),
          ),
          `${where}: its line tells another`,
        )
      }
}
