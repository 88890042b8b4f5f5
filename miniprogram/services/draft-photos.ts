import type { Draft, KeptPhoto } from './draft'
import { find, type UploadQueue } from './upload-queue'

/** The server's id of each photo, by the name it has on the phone. */
export type PhotoIds = ReadonlyMap<string, string>

export type Readiness =
  | { readonly kind: 'waiting'; readonly done: number; readonly total: number }
  | { readonly kind: 'blocked'; readonly message: string }
  | { readonly kind: 'ready'; readonly photoIds: PhotoIds }

/** Whether all photos of a draft are with the server, so that it can be sent; without photos it always can. */
export function readiness({ photos }: Draft, queue: UploadQueue): Readiness {
  const photoIds = new Map<string, string>()
  const refused: string[] = []
  photos.forEach((photo, index) => {
    const upload = find(queue, photo.clientId)
    const id = photo.photoId ?? upload?.photo?.id
    if (upload?.state === 'refused') refused.push(`第 ${index + 1} 张：${upload.message ?? '请换一张'}`)
    else if (id) photoIds.set(photo.clientId, id)
  })
  if (refused.length > 0) return { kind: 'blocked', message: refused.join('；') }
  return photoIds.size === photos.length
    ? { kind: 'ready', photoIds }
    : { kind: 'waiting', done: photoIds.size, total: photos.length }
}

/** A photo as an input names it; before it is with the server its name on the phone holds the place. */
export const photoIdOf = (photo: KeptPhoto, photoIds: PhotoIds): string =>
  photoIds.get(photo.clientId) ?? photo.photoId ?? photo.clientId

/** Photos of a draft that the queue does not know, as after a crash between keeping and queueing. */
export const unqueued = ({ photos }: Draft, queue: UploadQueue): KeptPhoto[] =>
  photos.filter((photo) => !photo.photoId && !find(queue, photo.clientId))
