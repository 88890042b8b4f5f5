import { photos, type Photo } from '../../core/records/evidence'
import { command } from '../../core/store/sdk'
import { nearBandsOf } from './bands'
import { rank, type Candidate } from './candidates'

/** Of one of the query's hashes so many photos are looked at; among 100,000 some 256 share a band. */
const perHash = 500
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
  return rank(hashes, found, may)
}
