import type { Draft } from './draft'
import { listDrafts } from './drafts'
import { watchStir } from './outcomes'
import type { UploadQueue } from './upload-queue'
import { isOnline, uploads, watchUploads } from './uploads'

/** What every page says of what waits; nothing where nothing does. */
export interface OutboxBar {
  readonly text: string
  readonly tone: 'straw' | 'persimmon'
}

const PAUSE = 200
const listeners = new Set<(bar: OutboxBar | null) => void>()
let due: ReturnType<typeof setTimeout> | undefined
let listening = false

export const outboxBar = (): OutboxBar | null => barOf(listDrafts(), uploads(), isOnline())

/** Hears what the bar is whenever it may be another; counted once for all pages. @returns how to stop listening */
export function watchBar(listener: (bar: OutboxBar | null) => void): () => void {
  listeners.add(listener)
  if (!listening) {
    watchStir(soon)
    watchUploads(soon)
    listening = true
  }
  return () => void listeners.delete(listener)
}

function soon(): void {
  due ??= setTimeout(() => {
    due = undefined
    const bar = outboxBar()
    listeners.forEach((listener) => listener(bar))
  }, PAUSE)
}

export function barOf(drafts: readonly Draft[], queue: UploadQueue, online: boolean): OutboxBar | null {
  const queued = drafts.filter(({ state }) => state === 'queued')
  const refused = drafts.filter(({ state }) => state === 'refused').length
  if (refused) return { text: `${refused} 份没交上去，请看看`, tone: 'persimmon' }
  if (queued.length === 0) return null
  if (!online) return { text: `${queued.length} 份存在手机里，等网络`, tone: 'straw' }
  const { done, total } = photosOf(queued, queue)
  const photos = total ? `，照片 ${done}/${total}` : ''
  return { text: `正在提交 ${queued.length} 份${photos}`, tone: 'straw' }
}

/** How many photos of these drafts are with the town. */
export function photosOf(drafts: readonly Draft[], queue: UploadQueue) {
  const done = new Set(queue.filter(({ state }) => state === 'done').map(({ clientId }) => clientId))
  const photos = drafts.flatMap((draft) => draft.photos)
  return {
    done: photos.filter(({ photoId, clientId }) => photoId || done.has(clientId)).length,
    total: photos.length,
  }
}
