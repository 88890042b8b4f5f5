import type { RegisteredPhoto } from '../../typings/contract/evidence'

export type UploadState = 'waiting' | 'uploading' | 'checking' | 'done' | 'refused' | 'failed'

/** One photo on its way to the town. `clientId` names it here, in the cloud path and to the server. */
export interface Upload {
  readonly clientId: string
  readonly path: string
  readonly ext: string
  readonly villageId?: string
  readonly state: UploadState
  /** Percent of the file that is sent. */
  readonly progress: number
  /** Tries that failed since the person or the network last gave it a fresh start. */
  readonly tries: number
  /** Known once the file lies in the cloud: from then on it is only registered, never sent again. */
  readonly fileId?: string
  readonly photo?: RegisteredPhoto
  /** The sentence to show for `refused` and `failed`. */
  readonly message?: string
}

export type UploadQueue = readonly Upload[]

export type UploadEvent =
  | { type: 'add'; photos: readonly Pick<Upload, 'clientId' | 'path' | 'ext' | 'villageId'>[] }
  | { type: 'start'; clientId: string }
  | { type: 'progress'; clientId: string; percent: number }
  | { type: 'stored'; clientId: string; fileId: string }
  | { type: 'registered'; clientId: string; photo: RegisteredPhoto }
  | { type: 'refused'; clientId: string; message: string }
  | { type: 'failed'; clientId: string; message: string }
  /** The cloud has cleared away what was sent but never registered: the phone still has it. */
  | { type: 'lost'; clientId: string }
  | { type: 'retry'; clientId: string }
  | { type: 'online' }
  | { type: 'revived' }
  | { type: 'remove'; clientId: string }

export type UploadWork = { kind: 'send' | 'register'; upload: Upload }

/** After this many failures in a row a photo waits for the person or the network. */
const patience = 3
const atOnce = 2

/** Carries the queue over one event. Events that come too late (of a removed or finished photo) change nothing. */
export function advance(queue: UploadQueue, event: UploadEvent): UploadQueue {
  switch (event.type) {
    case 'add':
      return [...queue, ...event.photos.filter((photo) => !find(queue, photo.clientId)).map(fresh)]
    case 'remove':
      return queue.filter((upload) => upload.clientId !== event.clientId)
    case 'online':
      return queue.map((upload) => (upload.state === 'failed' ? again(upload) : { ...upload, tries: 0 }))
    case 'revived':
      return queue.map((upload) => (inFlight(upload) ? again(upload) : upload))
    case 'start':
    case 'progress':
    case 'stored':
    case 'registered':
    case 'refused':
    case 'failed':
    case 'lost':
    case 'retry':
      return queue.map((upload) => (upload.clientId === event.clientId ? step(upload, event) : upload))
  }
}

function step(
  upload: Upload,
  event: Exclude<UploadEvent, { type: 'add' | 'remove' | 'online' | 'revived' }>,
): Upload {
  switch (event.type) {
    case 'start':
      if (upload.state !== 'waiting') return upload
      return { ...upload, state: upload.fileId ? 'checking' : 'uploading' }
    case 'progress':
      if (upload.state !== 'uploading') return upload
      return { ...upload, progress: Math.max(upload.progress, Math.min(99, Math.round(event.percent))) }
    case 'stored':
      if (upload.state !== 'uploading') return upload
      return { ...upload, state: 'checking', progress: 100, fileId: event.fileId }
    case 'registered':
      if (upload.state !== 'checking') return upload
      return event.photo.safety === 'unsafe'
        ? { ...upload, state: 'refused', message: '这张照片没有通过安全检查，请换一张' }
        : { ...upload, state: 'done', progress: 100, photo: event.photo }
    case 'refused':
      return inFlight(upload) ? { ...upload, state: 'refused', message: event.message } : upload
    case 'failed': {
      if (!inFlight(upload)) return upload
      const tries = upload.tries + 1
      return tries < patience
        ? { ...again(upload), tries }
        : { ...upload, state: 'failed', tries, message: event.message }
    }
    case 'lost': {
      const { fileId, ...rest } = upload
      return inFlight(upload) && fileId ? again(rest) : upload
    }
    case 'retry':
      return upload.state === 'failed' ? again(upload) : upload
  }
}

/** The work that may start now: at most two photos are under way at once. */
export function nextWork(queue: UploadQueue): UploadWork[] {
  const free = atOnce - queue.filter(inFlight).length
  return queue
    .filter((upload) => upload.state === 'waiting')
    .slice(0, Math.max(0, free))
    .map((upload) => ({ kind: upload.fileId ? 'register' : 'send', upload }))
}

export const find = (queue: UploadQueue, clientId: string): Upload | undefined =>
  queue.find((upload) => upload.clientId === clientId)

const inFlight = (upload: Upload): boolean => upload.state === 'uploading' || upload.state === 'checking'

function fresh(photo: Pick<Upload, 'clientId' | 'path' | 'ext' | 'villageId'>): Upload {
  return { ...photo, state: 'waiting', progress: 0, tries: 0 }
}

function again({ message: _message, ...upload }: Upload): Upload {
  return { ...upload, state: 'waiting', tries: 0, progress: upload.fileId ? 100 : 0 }
}
