import type { Publication } from '../records/publication'
import { photos, type Photo } from '../records/evidence'
import { refuseCall } from '../refusal-error'
import { command } from '../store/sdk'

/**
 * Takes photos for a publication: all there, the writer's own or already this publication's, and free.
 * @throws PHOTO_MISSING, PHOTO_IN_USE
 */
export async function holdPhotos(
  ids: readonly string[],
  publicationId: string,
  openid: string,
): Promise<void> {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return
  const found = await demandAll(wanted)
  const held = (photo: Photo) => photo.usedBy === publicationId
  if (found.some((photo) => !held(photo) && photo.usedBy !== null)) refuseCall('PHOTO_IN_USE')
  if (found.some((photo) => !held(photo) && photo.owner !== openid)) refuseCall('PHOTO_MISSING')
  const taken = await photos.update(
    { _id: command.in(wanted), usedBy: command.in([null, publicationId]) },
    { usedBy: publicationId },
  )
  if (taken < wanted.length) refuseCall('PHOTO_IN_USE')
}

export async function freePhotos(ids: readonly string[], publicationId: string): Promise<void> {
  if (ids.length) await photos.update({ _id: command.in([...ids]), usedBy: publicationId }, { usedBy: null })
}

/** The public sizes of photos that all passed the safety check; @throws PHOTOS_UNSAFE, PHOTOS_UNCHECKED */
export async function publicPhotos(ids: readonly string[]): Promise<Publication['photos']> {
  const found = await demandAll([...new Set(ids)])
  if (found.some((photo) => photo.safety === 'unsafe')) refuseCall('PHOTOS_UNSAFE')
  const count = found.filter((photo) => photo.safety === 'checking').length
  if (count) refuseCall('PHOTOS_UNCHECKED', { count })
  return found.map(({ thumb, display }) => ({ thumb, display }))
}

async function demandAll(ids: readonly string[]): Promise<Photo[]> {
  const found = await photos.byIds(ids)
  if (found.length < ids.length) refuseCall('PHOTO_MISSING')
  return found
}
