import { CallError, uploadFile } from './cloud'
import { registerPhoto } from './evidence'
import { keepSafely } from './room'
import { advance, find, nextWork, type UploadEvent, type UploadQueue, type UploadWork } from './upload-queue'

const KEY = 'uploads'
/** Refusals of the moment, not of the photo: worth another try, that of the day's photos tomorrow. */
const passing: readonly string[] = ['OFFLINE', 'BUSY', 'INTERNAL', 'NO_IDENTITY', 'PHOTOS_TODAY']
const GONE = '这张照片已经不在手机里了，可能是清理手机时删掉的；请去掉它，重新拍一张'

let queue: UploadQueue | undefined
let online = true
let telling: ReturnType<typeof setTimeout> | undefined
const listeners = new Set<(queue: UploadQueue) => void>()

/** The queue as it stands; on first use what an earlier run left, with interrupted photos waiting again. */
export function uploads(): UploadQueue {
  if (!queue) {
    const kept = wx.getStorageSync<UploadQueue | ''>(KEY)
    queue = advance(Array.isArray(kept) ? kept : [], { type: 'revived' })
  }
  return queue
}

/** @returns how to stop listening */
export function watchUploads(listener: (queue: UploadQueue) => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

export const isOnline = () => online

export const addUploads = (photos: Extract<UploadEvent, { type: 'add' }>['photos']) =>
  happen({ type: 'add', photos })
export const retryUpload = (clientId: string) => happen({ type: 'retry', clientId })
export const dropUpload = (clientId: string) => happen({ type: 'remove', clientId })

/** The network is back or gone. */
export function networkChanged(connected: boolean): void {
  online = connected
  if (connected) happen({ type: 'online' })
}

export function resumeUploads(): void {
  uploads()
  work()
}

function happen(event: UploadEvent): void {
  queue = advance(uploads(), event)
  // Without room it goes on in memory: after a kill the drafts name their photos again.
  if (event.type !== 'progress') keepSafely(KEY, queue)
  tell()
  work()
}

/** Listeners hear of many small steps at once: pages draw at most ten times a second. */
function tell(): void {
  telling ??= setTimeout(() => {
    telling = undefined
    listeners.forEach((listener) => listener(uploads()))
  }, 100)
}

function work(): void {
  if (!online) return
  for (const next of nextWork(uploads())) {
    queue = advance(uploads(), { type: 'start', clientId: next.upload.clientId })
    void carry(next)
  }
}

async function carry({ upload }: UploadWork): Promise<void> {
  const { clientId, villageId } = upload
  let { fileId } = upload
  try {
    if (!fileId) {
      fileId = await uploadFile(upload.path, `incoming/${clientId}.${upload.ext}`, (percent) =>
        happen({ type: 'progress', clientId, percent }),
      )
      happen({ type: 'stored', clientId, fileId })
    }
    const photo = await registerPhoto({ clientId, fileId, ...(villageId ? { villageId } : {}) })
    happen({ type: 'registered', clientId, photo })
  } catch (error) {
    const code = error instanceof CallError ? error.code : 'OFFLINE'
    if (code === 'PHOTO_MISSING' && upload.fileId) return happen({ type: 'lost', clientId })
    if (!fileId && !(await isThere(upload.path))) return happen({ type: 'refused', clientId, message: GONE })
    const message = error instanceof CallError ? error.message : '照片没有传上去，请重试'
    const refused = !passing.includes(code)
    if (!refused) await pause(1000 * 2 ** (find(uploads(), clientId)?.tries ?? 0))
    happen({ type: refused ? 'refused' : 'failed', clientId, message })
  }
}

const isThere = (path: string) =>
  new Promise<boolean>((resolve) =>
    wx.getFileSystemManager().access({ path, success: () => resolve(true), fail: () => resolve(false) }),
  )

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))
