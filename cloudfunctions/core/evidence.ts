import type { EvidencePhoto } from '@contract'
import { photos, type Photo } from './records/evidence'
import { refuseCall, RefusalError } from './refusal-error'
import { command } from './store/sdk'

/** What photos are evidence for: one photo stands for one record. */
export interface Holder {
  /** The record that shows them; kept as the photo's `usedBy`. */
  readonly usedBy: string
  /** Whose photos they must be; others' only where the record holds them already. */
  readonly openid: string
  /** The village the photos were stamped for, where the record belongs to one. */
  readonly villageId?: string
}

/**
 * The photos of a form: all there, the writer's own, stamped for this village, not evidence for anything else, none
 * refused by the check. One request. @throws PHOTO_MISSING, PHOTO_IN_USE, PHOTO_OF_ANOTHER_VILLAGE, PHOTOS_UNSAFE
 */
export async function demandPhotos(
  ids: readonly string[],
  { usedBy, openid, villageId }: Holder,
): Promise<Photo[]> {
  const found = await demandAll(ids)
  const held = (photo: Photo) => photo.usedBy === usedBy
  if (found.some((photo) => !held(photo) && photo.usedBy !== null)) refuseCall('PHOTO_IN_USE')
  if (found.some((photo) => !held(photo) && photo.owner !== openid)) refuseCall('PHOTO_MISSING')
  const elsewhere = (photo: Photo) => photo.villageId !== undefined && photo.villageId !== villageId
  if (villageId !== undefined && found.some(elsewhere)) refuseCall('PHOTO_OF_ANOTHER_VILLAGE')
  if (found.some((photo) => photo.safety === 'unsafe')) refuseCall('PHOTOS_UNSAFE')
  return found
}

/** Takes photos for a record; @throws PHOTO_IN_USE where another record took one in between */
export async function takePhotos(ids: readonly string[], usedBy: string): Promise<void> {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return
  const taken = await photos.update(
    { _id: command.in(wanted), usedBy: command.in([null, usedBy]) },
    { usedBy },
  )
  if (taken < wanted.length) refuseCall('PHOTO_IN_USE')
}

/** Checks and takes: two requests, none where there are no photos. */
export async function holdPhotos(ids: readonly string[], holder: Holder): Promise<Photo[]> {
  if (ids.length === 0) return []
  const found = await demandPhotos(ids, holder)
  await takePhotos(ids, holder.usedBy)
  return found
}

/** Frees photos a record no longer shows. */
export async function freePhotos(ids: readonly string[], usedBy: string): Promise<void> {
  if (ids.length) await photos.update({ _id: command.in([...ids]), usedBy }, { usedBy: null })
}

/**
 * Holds photos for a step and makes it. A refused step gives them back, but for those the record shows by now: the same
 * request may have come through at the same time. Two requests besides the step's, none where there are no photos.
 * @param shown reads which photos the record shows for this kind of step
 */
export async function withPhotos<T>(
  ids: readonly string[],
  holder: Holder,
  shown: () => Promise<readonly string[]>,
  step: (photos: readonly Photo[]) => Promise<T>,
): Promise<T> {
  try {
    return await step(await holdPhotos(ids, holder))
  } catch (error) {
    if (error instanceof RefusalError && ids.length) {
      const kept = new Set(await shown())
      await freePhotos(
        ids.filter((id) => !kept.has(id)),
        holder.usedBy,
      )
    }
    throw error
  }
}

/**
 * Frees what a record holds and does not show. It asks for no list of what it showed before: a call that died before it is
 * made good by the next one, whichever that is.
 */
export async function freeOthers(shown: readonly string[], usedBy: string): Promise<void> {
  await photos.update({ usedBy, _id: command.nin([...shown]) }, { usedBy: null })
}

/** Photos that may be shown to everybody: all passed the safety check. @throws PHOTOS_UNSAFE, PHOTOS_UNCHECKED */
export async function publicPhotos(ids: readonly string[]): Promise<Photo[]> {
  const found = await demandAll(ids)
  if (found.some((photo) => photo.safety === 'unsafe')) refuseCall('PHOTOS_UNSAFE')
  const count = found.filter((photo) => photo.safety === 'checking').length
  if (count) refuseCall('PHOTOS_UNCHECKED', { count })
  return found
}

/** Photos as those who work with a record see them, by id, checked or not; one request for all. */
export const evidenceOf = async (ids: readonly string[]): Promise<ReadonlyMap<string, EvidencePhoto>> =>
  evidenceIn(await photos.byIds([...new Set(ids)]))

/** The same of photos that were read already. */
export const evidenceIn = (found: readonly Photo[]): ReadonlyMap<string, EvidencePhoto> =>
  new Map(
    found.map(({ _id: id, thumb, display, width, height, safety }) => [
      id,
      { id, thumb, display, width, height, safety },
    ]),
  )

async function demandAll(ids: readonly string[]): Promise<Photo[]> {
  const wanted = [...new Set(ids)]
  const found = await photos.byIds(wanted)
  if (found.length < wanted.length) refuseCall('PHOTO_MISSING')
  return found
}
