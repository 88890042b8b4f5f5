import type { Entry } from '../core/records/landscape'
import type { Village } from '../core/records/roster'

import { underWay } from './signs'

/** Longer than any submission or withdrawal is under way. */
const settled = 10 * 60_000

export interface Place {
  readonly villageId: string
  readonly entryId: string
}

type Seen = Readonly<Record<string, number>>

/**
 * Decides which places are wrong: taken by an entry that was withdrawn ten minutes ago or was never seen for as
 * long, and entries that stand without one. A place without an entry carries no date, so it is watched first.
 */
export function wrongPlaces(facts: {
  villages: readonly Pick<Village, '_id' | 'taken'>[]
  entries: readonly Pick<Entry, '_id' | 'villageId' | 'state' | 'submittedAt' | 'history'>[]
  suspects: Seen
  now: number
}): { free: Place[]; take: Place[]; watch: Seen } {
  const { suspects, now } = facts
  const byId = new Map(facts.entries.map((entry) => [entry._id, entry]))
  const free: Place[] = []
  const watch: Record<string, number> = {}
  for (const { _id: villageId, taken } of facts.villages)
    for (const entryId of taken) {
      const entry = byId.get(entryId)
      if (entry && entry.state !== 'withdrawn') continue
      const key = `${villageId} ${entryId}`
      const since = entry ? (entry.history[entry.history.length - 1]?.at ?? 0) : (suspects[key] ?? now)
      if (since <= now - settled) free.push({ villageId, entryId })
      else if (!entry) watch[key] = since
    }
  const places = new Map(facts.villages.map((village) => [village._id, village.taken]))
  const take = facts.entries
    .filter(
      ({ _id, villageId, state, submittedAt }) =>
        state !== 'withdrawn' &&
        submittedAt <= now - settled &&
        places.get(villageId)?.includes(_id) === false,
    )
    .map(({ _id, villageId }) => ({ villageId, entryId: _id }))
  return { free, take, watch }
}

/** Villages whose count of published entries is wrong; one whose entries moved just now may be counting still. */
export function wrongCounts(facts: {
  villages: readonly Pick<Village, '_id' | 'published'>[]
  entries: readonly Pick<Entry, 'villageId' | 'state' | 'history'>[]
  now: number
}): { villageId: string; seen: number; published: number }[] {
  return facts.villages.flatMap(({ _id: villageId, published: seen }) => {
    const own = facts.entries.filter((entry) => entry.villageId === villageId)
    const published = own.filter(({ state }) => state === 'published').length
    const quiet = own.every(({ history }) => (history[history.length - 1]?.at ?? 0) <= facts.now - underWay)
    return published !== seen && quiet ? [{ villageId, seen, published }] : []
  })
}
