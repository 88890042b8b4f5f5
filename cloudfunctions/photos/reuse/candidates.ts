import type { Photo } from '../../core/records/evidence'
import { distance } from './bands'
import type { Query } from './query'
import { starts, type likenessOf } from './verdict'

/** Hashes that differ in no more bits may be of one picture (photos.md: of six of each photo one lies so near). */
export const nearest = 13
/** So many are compared picture with picture, the nearest first: some 15 ms each. */
const verified = 12

/** What is searched of a photo. */
interface Hashed {
  readonly _id: string
  readonly hashes: readonly string[]
}

/** A stored photo that may be the same picture. */
export interface Candidate<P extends Hashed = Photo> {
  readonly photo: P
  /** Which of the query's views lies near which of the photo's six hashes. */
  readonly view: number
  readonly crop: number
  readonly apart: number
}

/**
 * The likeliest of the photos found, the nearest first.
 * @param found for each of the query's hashes the photos that share a band with it
 * @param may whether a photo may count at all
 */
export function rank<P extends Hashed>(
  hashes: readonly string[],
  found: readonly (readonly P[])[],
  may: (photo: P) => boolean,
): Candidate<P>[] {
  const best = new Map<string, Candidate<P>>()
  for (const [view, hash] of hashes.entries())
    for (const photo of found[view] ?? []) {
      if (!may(photo)) continue
      for (const [crop, stored] of photo.hashes.entries()) {
        const apart = distance(hash, stored)
        const known = best.get(photo._id)
        if (apart <= nearest && (!known || apart < known.apart))
          best.set(photo._id, { photo, view, crop, apart })
      }
    }
  return [...best.values()].sort((a, b) => a.apart - b.apart).slice(0, verified)
}

type Tries = Parameters<typeof likenessOf>[0]

/** The problem's own photo may be a copy in any way. */
export const allTries = ({ views }: Query): Tries =>
  views.flatMap((view) => starts.map((start) => ({ view, start })))

/** A candidate's hashes say which way it is likely one: this view, this crop; the whole picture besides. */
export const triesOf = ({ views }: Query, { view, crop }: Pick<Candidate, 'view' | 'crop'>): Tries =>
  [...new Set([starts[crop], starts[0]])].flatMap((start) => {
    const seen = views[view]
    return seen && start ? [{ view: seen, start }] : []
  })
