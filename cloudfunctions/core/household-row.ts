import type { HouseholdRow } from '@contract'
import type { Names } from './names'
import type { Household } from './records/household'
import { people } from './records/roster'

const most = 1000

/** Names of the party members in charge of these households: one request for all. */
export async function pairedNames(rows: readonly Pick<Household, 'pairedWith'>[]): Promise<Names> {
  const openids = [...new Set(rows.map(({ pairedWith }) => pairedWith))].filter(Boolean)
  const found = await people.byIds(openids.slice(0, most))
  return new Map(found.map((person) => [person._id, person.name]))
}

/** A household as its own village sees it; never for the public. */
export function householdRow(household: Household, names: Names): HouseholdRow {
  const { _id: id, villageId, number, head, kind, zone, pairedWith } = household
  const name = names.get(pairedWith)
  return {
    id,
    villageId,
    number,
    head,
    kind,
    protected: household.protected,
    zone,
    ...(name === undefined ? {} : { pairedWith: { personId: pairedWith, name } }),
    scores: household.latest.map(({ total, at }) => ({ total, at })),
  }
}
