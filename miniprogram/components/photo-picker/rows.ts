import type { KeptPhoto } from '../../services/draft'
import type { UploadQueue, UploadState } from '../../services/upload-queue'
import { stageNames, type PhotoStage } from '../../shared/evidence/photo'

export const MOST_PHOTOS = 9

/** A photo of a form; only forms that ask what it shows give it a stage. */
type PickedPhoto = KeptPhoto & { readonly stage?: PhotoStage }

export interface PhotoRow {
  readonly clientId: string
  readonly path: string
  readonly stage?: PhotoStage
  /** The first photo of the finished landscape stands for the entry, as the server chooses too. */
  readonly cover: boolean
  readonly state: UploadState
  readonly percent: number
  readonly word: string
  /** Why it did not go, and what to do. */
  readonly message: string
}

export interface PickerFace {
  readonly rows: readonly PhotoRow[]
  readonly left: number
  readonly most: number
  /** All photos together: what is said and how much of it is sent. */
  readonly summary: string
  readonly percent: number
}

export const stageGuide: readonly { stage: PhotoStage; name: string; what: string }[] = [
  { stage: 'before', name: stageNames.before, what: '动工之前的样子' },
  { stage: 'building', name: stageNames.building, what: '大家动手干的时候' },
  { stage: 'after', name: stageNames.after, what: '建好以后，一定要有' },
]

/** The photos of a draft with how far each has come. */
export function pickerFace(
  photos: readonly PickedPhoto[],
  queue: UploadQueue,
  online: boolean,
  most = MOST_PHOTOS,
): PickerFace {
  const staged = photos.filter((photo) => photo.stage)
  const cover = staged.find((photo) => photo.stage === 'after') ?? staged[0]
  const rows = photos.map((photo): PhotoRow => {
    const upload = queue.find((one) => one.clientId === photo.clientId)
    const state: UploadState = photo.photoId ? 'done' : (upload?.state ?? 'waiting')
    return {
      clientId: photo.clientId,
      path: photo.path,
      ...(photo.stage ? { stage: photo.stage } : {}),
      cover: photo === cover,
      state,
      percent: photo.photoId ? 100 : (upload?.progress ?? 0),
      word: wordOf(state, upload?.progress ?? 0, online),
      message: upload?.message ?? '',
    }
  })
  const done = rows.filter((row) => row.state === 'done').length
  return {
    rows,
    left: Math.max(0, most - rows.length),
    most,
    summary: summaryOf(rows, done, online),
    percent: rows.length ? Math.round(rows.reduce((sum, row) => sum + row.percent, 0) / rows.length) : 0,
  }
}

function wordOf(state: UploadState, percent: number, online: boolean): string {
  switch (state) {
    case 'waiting':
      return online ? '等着上传' : '已存好，等网络'
    case 'uploading':
      return `上传 ${percent}%`
    case 'checking':
      return '正在核对'
    case 'done':
      return '已传好'
    case 'refused':
      return '不能用'
    case 'failed':
      return '没传上去'
  }
}

function summaryOf(rows: readonly PhotoRow[], done: number, online: boolean): string {
  if (rows.length === 0) return ''
  if (done === rows.length) return `${done} 张照片都传好了`
  const stuck = rows.filter((row) => row.state === 'refused' || row.state === 'failed').length
  if (stuck > 0) return `${stuck} 张照片要处理，${done} 张已传好`
  return online
    ? `正在上传，${done}/${rows.length} 张已传好`
    : `${rows.length} 张已存在手机里，有网络时自动上传`
}

/** A photo one place further to the front or the back. */
export function move<T extends { readonly clientId: string }>(
  photos: readonly T[],
  clientId: string,
  by: number,
): T[] {
  const from = photos.findIndex((photo) => photo.clientId === clientId)
  const to = from + by
  const moved = photos[from]
  const next = [...photos]
  if (!moved || to < 0 || to >= photos.length) return next
  next.splice(from, 1)
  next.splice(to, 0, moved)
  return next
}
