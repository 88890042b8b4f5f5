import { addDays, startOfDay, type Day } from '@shared/kernel/days'
import { idempotentId } from './ids'
import { leases, type Lease } from './records/lease'

/** What one person may do so often a day: each time takes one of the day's places. */
export interface DayPlaces {
  readonly ids: readonly string[]
  readonly until: number
}

export const dayPlaces = (kind: string, openid: string, day: Day, most: number): DayPlaces => ({
  ids: Array.from({ length: most }, (_, n) => idempotentId(`place ${kind}`, openid, `${day}:${n}`)),
  until: startOfDay(addDays(day, 1)),
})

/** Who holds them by now: one request. */
export const placesTaken = ({ ids }: DayPlaces): Promise<Lease[]> => leases.byIds(ids)

/**
 * Takes a free place for a record, whose own place it is from then on: a place's id is given once, so the limit holds whatever
 * arrives at once. One request, and two for each place that went in between.
 * @returns false where all are others'
 */
export async function takePlace(
  { ids, until }: DayPlaces,
  taken: readonly Lease[],
  holder: string,
): Promise<boolean> {
  if (taken.some((place) => place.holder === holder)) return true
  const free = ids.filter((id) => !taken.some((place) => place._id === id))
  for (const _id of free) {
    if (await leases.insert({ _id, holder, until })) return true
    if ((await leases.get(_id))?.holder === holder) return true
  }
  return false
}
