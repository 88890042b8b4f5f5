import { householdKinds } from '@shared/household/household'
import { byNumber } from '@shared/household/register'
import { sees, sightOf } from '@shared/household/sight'
import type { Output } from '@contract'
import type { Call } from '../../core/call'
import { households, type Household } from '../../core/records/household'
import { villages } from '../../core/records/roster'
import { found } from '../../core/refusal-error'
import { householdColumns, titlesOf } from '../import/import-columns'
import { exportTables } from './tables'

/**
 * The register as a workbook that can be imported again: of one village or, for those who keep it, of the town; without the
 * protected where they may not be seen. Requests: caller, villages, households (one for each thousand), the campaign, the file, ledger.
 */
export async function exportHouseholds(
  call: Call,
  { villageId }: { villageId?: string | undefined },
): Promise<Output<'export.households'>> {
  const [person, places, all] = await Promise.all([
    call.caller.person(),
    villages.all(),
    households.all(villageId === undefined ? {} : { villageId }),
  ])
  if (villageId !== undefined)
    found(
      places.find(({ _id }) => _id === villageId),
      '个村',
    )
  const order = new Map(places.map((village) => [village._id, village.order]))
  const placeOf = (household: Household) => order.get(household.villageId) ?? 0
  const rows = all
    .filter((row) => sees(sightOf(person?.grants ?? [], row.villageId, call.caller.openid), row))
    .sort((a, b) => placeOf(a) - placeOf(b) || byNumber(a.number, b.number))
  const table = { name: '农户', titles: titlesOf(householdColumns), rows: rows.map(lineOf) }
  const line =
    villageId === undefined ? { subject: 'households' } : { subject: `village:${villageId}`, villageId }
  return exportTables(call, line, [table])
}

const lineOf = ({ villageName, number, head, kind, houseNumber, phone, needs }: Household): string[] => [
  villageName,
  number,
  head,
  householdKinds[kind],
  houseNumber,
  phone,
  needs,
]
