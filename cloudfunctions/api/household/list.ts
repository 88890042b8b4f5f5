import type { HouseholdKind } from '@shared/household/household'
import { byNumber } from '@shared/household/register'
import { sees } from '@shared/household/sight'
import type { HouseholdRow, Page } from '@contract'
import type { Call } from '../../core/call'
import { householdRow, pairedNames } from '../../core/household-row'
import { households } from '../../core/records/household'
import { sightIn } from './load'

interface List {
  readonly villageId: string
  readonly kind?: HouseholdKind | undefined
  readonly search: string
  readonly cursor?: string | undefined
  readonly limit: number
}

/**
 * A village's households by number, as far as the caller may see them. A village is read whole, some hundred households,
 * because people count 2 before 10 and the database does not. Requests: caller, households (one for each thousand), names where somebody is paired = 3.
 */
export async function list(
  call: Call,
  { villageId, kind, search, cursor, limit }: List,
): Promise<Page<HouseholdRow>> {
  const sight = await sightIn(call, villageId)
  const rows = (await households.all({ villageId }))
    .filter((row) => sees(sight, row) && (kind === undefined || row.kind === kind))
    .filter((row) => row.head.includes(search) || row.number.includes(search))
    .sort((a, b) => byNumber(a.number, b.number))
    .filter(({ number }) => cursor === undefined || byNumber(number, cursor) > 0)
  const page = rows.slice(0, limit)
  const names = await pairedNames(page)
  const last = page[page.length - 1]
  return {
    items: page.map((row) => householdRow(row, names)),
    ...(rows.length > limit && last ? { next: last.number } : {}),
  }
}
