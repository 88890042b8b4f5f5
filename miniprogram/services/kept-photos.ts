import { stampOf } from '../shared/plan/bodies'
import type { Draft, KeptPhoto } from './draft'
import { unqueued } from './draft-photos'
import { newClientId } from './ids'
import { tellFull } from './room'
import { addUploads, dropUpload, uploads } from './uploads'

/** Copies picked photos to where the system does not clear them; a picked one serves itself when there is no room. */
export const keepPhotos = (paths: readonly string[]): Promise<KeptPhoto[]> =>
  Promise.all(
    paths.map(async (path) => {
      const clientId = newClientId()
      const kept = await keepFile(path, clientId + (/\.\w+$/.exec(path)?.[0] ?? '.jpg'))
      if (kept) return { clientId, path: kept }
      tellFull('photos')
      return { clientId, path, loose: true }
    }),
  )

/** Where it lies from now on; nothing where there is no room. */
function keepFile(tempFilePath: string, name: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    wx.getFileSystemManager().saveFile({
      tempFilePath,
      filePath: `${wx.env.USER_DATA_PATH}/${name}`,
      success: ({ savedFilePath }) => resolve(savedFilePath),
      fail: () => resolve(undefined),
    })
  })
}

/** Forgets one photo: its place in the queue and its file. */
export function dropPhoto(photo: KeptPhoto): void {
  dropUpload(photo.clientId)
  if (photo.photoId) return
  wx.getFileSystemManager().unlink({ filePath: photo.path, fail: () => undefined })
}

/** Puts the photos of a draft into the upload queue that are not in it yet. */
export function queuePhotos(draft: Draft): void {
  const { villageId } = draft
  const missing = unqueued(draft, uploads())
  if (missing.length === 0) return
  addUploads(
    missing.map(({ clientId, path }) => ({
      clientId,
      path,
      ext: extensionOf(path),
      ...(villageId ? stampOf(villageId) : {}),
    })),
  )
}

const extensionOf = (path: string): string => {
  const ext = /\.(\w{3,4})$/.exec(path)?.[1]?.toLowerCase() ?? 'jpg'
  return ['jpg', 'jpeg', 'png', 'webp'].includes(ext) ? ext : 'jpg'
}
