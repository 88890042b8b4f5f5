import type { EntryForm } from '@shared/landscape/schema'
import { photos, type Photo } from '../../core/records/evidence'
import { refuseCall } from '../../core/refusal-error'
import { command } from '../../core/store/sdk'

/**
 * The photos of a form: all there, the submitter's own, stamped for this village, not evidence for anything else,
 * none refused by the check. One request. @throws PHOTO_MISSING, PHOTO_IN_USE, PHOTO_OF_ANOTHER_VILLAGE, PHOTOS_UNSAFE
 */
export async function demandPhotos(
  form: EntryForm,
  { entryId, villageId, openid }: { entryId: string; villageId: string; openid: string },
): Promise<Photo[]> {
  const ids = form.photos.map((photo) => photo.photoId)
  const found = await photos.byIds(ids)
  if (found.length < ids.length) refuseCall('PHOTO_MISSING')
  if (found.some((photo) => photo.usedBy !== null && photo.usedBy !== entryId)) refuseCall('PHOTO_IN_USE')
  if (found.some((photo) => photo.owner !== openid && photo.usedBy !== entryId)) refuseCall('PHOTO_MISSING')
  if (found.some((photo) => photo.villageId !== undefined && photo.villageId !== villageId))
    refuseCall('PHOTO_OF_ANOTHER_VILLAGE')
  if (found.some((photo) => photo.safety === 'unsafe')) refuseCall('PHOTOS_UNSAFE')
  return found
}

/** Takes the photos for an entry; @throws PHOTO_IN_USE where another entry took one in between */
export async function takePhotos(ids: readonly string[], entryId: string): Promise<void> {
  const taken = await photos.update(
    { _id: command.in([...ids]), usedBy: command.in([null, entryId]) },
    { usedBy: entryId },
  )
  if (taken < ids.length) refuseCall('PHOTO_IN_USE')
}

/** Frees photos an entry no longer shows. */
export async function freePhotos(ids: readonly string[], entryId: string): Promise<void> {
  if (ids.length) await photos.update({ _id: command.in([...ids]), usedBy: entryId }, { usedBy: null })
}
