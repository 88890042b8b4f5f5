import { readDraft, type Draft } from './draft'
import { dropUpload } from './uploads'

const PREFIX = 'draft:'
const PAUSE = 400
const pending = new Map<string, { draft: Draft; timer: ReturnType<typeof setTimeout> }>()

/** The drafts on this phone, newest first; of one village where it is named. */
export function listDrafts(villageId?: string): Draft[] {
  flushDrafts()
  return wx
    .getStorageInfoSync()
    .keys.filter((key) => key.startsWith(PREFIX))
    .flatMap((key) => readDraft(wx.getStorageSync<unknown>(key)) ?? [])
    .filter((draft) => villageId === undefined || draft.villageId === villageId)
    .sort((a, b) => b.savedAt - a.savedAt)
}

export function loadDraft(clientId: string): Draft | undefined {
  return pending.get(clientId)?.draft ?? readDraft(wx.getStorageSync<unknown>(PREFIX + clientId))
}

/** Keeps a draft a moment after the last keystroke. */
export function keepDraft(draft: Draft): void {
  const waiting = pending.get(draft.clientId)
  if (waiting) clearTimeout(waiting.timer)
  const timer = setTimeout(() => saveDraft(draft), PAUSE)
  pending.set(draft.clientId, { draft, timer })
}

export function saveDraft(draft: Draft): void {
  const waiting = pending.get(draft.clientId)
  if (waiting) clearTimeout(waiting.timer)
  pending.delete(draft.clientId)
  wx.setStorageSync(PREFIX + draft.clientId, draft)
}

/** Writes down what a pause still holds back: when a page hides or the app goes to the background. */
export const flushDrafts = (): void => pending.forEach(({ draft }) => saveDraft(draft))

/** Forgets a draft with its photos: it was submitted, or the person threw it away. */
export function clearDraft(draft: Draft): void {
  const waiting = pending.get(draft.clientId)
  if (waiting) clearTimeout(waiting.timer)
  pending.delete(draft.clientId)
  wx.removeStorageSync(PREFIX + draft.clientId)
  draft.photos.forEach((photo) => dropPhoto(photo))
}

/** Forgets one photo: its place in the queue and its file. */
export function dropPhoto(photo: Draft['photos'][number]): void {
  dropUpload(photo.clientId)
  if (photo.photoId) return
  wx.getFileSystemManager().unlink({ filePath: photo.path, fail: () => undefined })
}

/** Copies a picked photo to where the system does not clear it; the picked one serves when there is no room. */
export function keepPhoto(tempFilePath: string, name: string): Promise<string> {
  return new Promise((resolve) => {
    wx.getFileSystemManager().saveFile({
      tempFilePath,
      filePath: `${wx.env.USER_DATA_PATH}/${name}`,
      success: ({ savedFilePath }) => resolve(savedFilePath),
      fail: () => resolve(tempFilePath),
    })
  })
}
