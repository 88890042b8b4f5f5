import type { Photo } from '../../core/records/evidence'
import { bandsOf, distance, neighboursOf } from './bands'
import type { Query } from './query'
import { starts, type likenessOf } from './verdict'

/** Hashes that differ in no more bits may be of one picture (photos.md: of six of each photo one lies so near). */
export const nearest = 13
/** So many are compared picture with picture, the nearest first: some 15 ms each. */
const verified = 12

/** One bounded question to the index: photos with any of these words, so many at most. */
export interface Read {
  readonly words: readonly string[]
  readonly limit: number
}
/** Among 100,000 photos some 35 have a band of a hash, and some 550 one that differs in a bit: room for twice and for a fifth more. */
const mostEqual = 80
const mostBeside = 670

/**
 * What is asked of the index for a query: three questions and never more than 1,660 photos. Those that share a band come
 * first and for every hash. Those one bit beside are asked for two hashes alone: of a picture with a border the one
 * without it, because a picture of it with the border would share a band.
 */
export const readsOf = (hashes: readonly string[]): Read[] => [
  { words: bandsOf(hashes), limit: mostEqual * hashes.length },
  ...hashes.slice(-2).map((hash) => ({ words: neighboursOf(hash), limit: mostBeside })),
]

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
 * @param found what the questions brought, some photos more than once
 * @param may whether a photo may count at all
 */
export function rank<P extends Hashed>(
  hashes: readonly string[],
  found: readonly P[],
  may: (photo: P) => boolean,
): Candidate<P>[] {
  const best = new Map<string, Candidate<P>>()
  for (const [view, hash] of hashes.entries())
    for (const photo of found) {
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
