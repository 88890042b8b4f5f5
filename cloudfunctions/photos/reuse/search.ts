import { photos, type Photo } from '../../core/records/evidence'
import { command } from '../../core/store/sdk'
import { distance, nearBandsOf } from './bands'

/** Hashes that differ in no more bits may be of one picture (photos.md: of six of each photo one lies so near). */
export const nearest = 13
/** Of one of the query's hashes so many photos are looked at; among 100,000 some 256 share a band. */
const perHash = 500
/** So many are compared picture with picture, the nearest first: some 15 ms each. */
const verified = 12

/** A stored photo that may be the same picture. */
export interface Candidate {
  readonly photo: Photo
  /** Which of the query's views lies near which of the photo's six hashes. */
  readonly view: number
  readonly crop: number
  readonly apart: number
}

const fields = ['hashes', 'grey', 'sha256', 'uploadedAt', 'usedBy']

/**
 * Photos that may be the same picture as a query, the likeliest first. One request for each of the query's hashes, two or four.
 * @param may whether a photo may count at all, e.g. because it was there before
 */
export async function candidatesOf(
  hashes: readonly string[],
  may: (photo: Photo) => boolean,
): Promise<Candidate[]> {
  const found = await Promise.all(
    hashes.map((hash) => photos.find({ bands: command.in(nearBandsOf(hash)) }, { fields, limit: perHash })),
  )
  const best = new Map<string, Candidate>()
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
