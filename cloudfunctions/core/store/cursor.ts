import { command } from './sdk'
import type { Where } from './collection'

/** A place in a list: the sort key and id of the last row given. */
export interface Place {
  readonly key: number
  readonly id: string
}

export const writeCursor = (place: Place): string => `${place.key}~${place.id}`

/** Reads a cursor; one that was tampered with reads as the list's start, which gives away nothing. */
export function readCursor(cursor: string | undefined): Place | undefined {
  const match = /^(-?\d+(?:\.\d+)?)~([\w:-]{1,120})$/.exec(cursor ?? '')
  return match ? { key: Number(match[1]), id: String(match[2]) } : undefined
}

/**
 * The condition for rows that match `filter` and come after a place, when sorted by `field` and then `_id`, both
 * the same way: an exact place, so new rows neither repeat nor hide what follows.
 */
export function after(
  filter: Where,
  field: string,
  place: Place | undefined,
  direction: 'asc' | 'desc',
): Where {
  if (!place) return filter
  const beyond = direction === 'desc' ? command.lt : command.gt
  return command.or([
    { ...filter, [field]: beyond(place.key) },
    { ...filter, [field]: place.key, _id: beyond(place.id) },
  ]) as unknown as Where
}
