import type { CaseRecord } from '@shared/case/case'
import { people } from './records/roster'

/** Names by openid, for views of staff and of a village's own board; never for public ones. */
export type Names = ReadonlyMap<string, string>

const most = 1000

/** Who made the steps of these records: one request for all. */
export async function namesIn(records: readonly Pick<CaseRecord, 'history'>[]): Promise<Names> {
  const openids = new Set(records.flatMap(({ history }) => history.map((step) => step.by)))
  const found = await people.byIds([...openids].slice(0, most))
  return new Map(found.map((person) => [person._id, person.name]))
}
