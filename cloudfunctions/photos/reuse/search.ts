import { photos, type Photo } from '../../core/records/evidence'
import { command } from '../../core/store/sdk'
import { rank, readsOf, type Candidate } from './candidates'

const fields = ['hashes', 'grey', 'sha256', 'uploadedAt', 'usedBy']

/**
 * Photos that may be the same picture as a query, the likeliest first. Three requests.
 * @param may whether a photo may count at all, e.g. because it was there before
 */
export async function candidatesOf(
  hashes: readonly string[],
  may: (photo: Photo) => boolean,
): Promise<Candidate[]> {
  const found = await Promise.all(
    readsOf(hashes).map(({ words, limit }) =>
      photos.find({ bands: command.in([...words]) }, { fields, limit }),
    ),
  )
  return rank(hashes, found.flat(), may)
}
