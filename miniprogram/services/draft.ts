import type { EntryRecordView } from '../../typings/contract'
import type { PhotoStage } from '../shared/evidence/photo'
import type { Culture, LandscapeFunction, Material, SiteKind } from '../shared/landscape/options'
import type { Upload, UploadQueue } from './upload-queue'

/** What stands in the form, as it was typed. */
export interface DraftForm {
  readonly title: string
  readonly siteKind: SiteKind | ''
  readonly materials: readonly Material[]
  readonly functions: readonly LandscapeFunction[]
  readonly cultures: readonly Culture[]
  readonly area: string
  readonly cost: string
  readonly people: string
  readonly story: string
  readonly words: string
  readonly point: { readonly latitude: number; readonly longitude: number } | null
}

export interface DraftPhoto {
  readonly clientId: string
  readonly stage: PhotoStage
  /** A kept file of the phone, or the cloud's picture of a photo that is already registered. */
  readonly path: string
  readonly photoId?: string
}

/** `writing`, then `queued` from the tap on 提交 until the server answers; `refused` when it said no. */
export type DraftState = 'writing' | 'queued' | 'refused'

/** One intended entry. Its `clientId` goes with every try to submit it, so that it becomes one entry. */
export interface Draft {
  readonly version: 1
  readonly clientId: string
  readonly villageId: string
  readonly villageName: string
  /** The entry it revises. */
  readonly entryId?: string
  readonly form: DraftForm
  readonly photos: readonly DraftPhoto[]
  readonly state: DraftState
  readonly savedAt: number
  readonly message?: string
  /** Why the entry it revises came back. */
  readonly returned?: string
}

export const emptyForm: DraftForm = {
  title: '',
  siteKind: '',
  materials: [],
  functions: [],
  cultures: [],
  area: '',
  cost: '',
  people: '',
  story: '',
  words: '',
  point: null,
}

export const newDraft = (
  clientId: string,
  village: { id: string; name: string },
  savedAt: number,
): Draft => ({
  version: 1,
  clientId,
  villageId: village.id,
  villageName: village.name,
  form: emptyForm,
  photos: [],
  state: 'writing',
  savedAt,
})

/** A draft that begins as the entry stands now. */
export function draftOf(entry: EntryRecordView, clientId: string, savedAt: number): Draft {
  const { form } = entry
  const { latitude, longitude } = form.place
  return {
    ...newDraft(clientId, { id: entry.villageId, name: entry.villageName }, savedAt),
    entryId: entry.id,
    ...(entry.returnedReason ? { returned: entry.returnedReason } : {}),
    form: {
      title: form.title,
      siteKind: form.siteKind,
      materials: form.materials,
      functions: form.functions,
      cultures: form.cultures,
      area: String(form.area),
      cost: String(form.cost),
      people: String(form.people),
      story: form.story ?? '',
      words: form.place.words,
      point: latitude !== undefined && longitude !== undefined ? { latitude, longitude } : null,
    },
    photos: entry.photos.map((photo) => ({
      clientId: photo.id,
      photoId: photo.id,
      stage: photo.stage,
      path: photo.thumb,
    })),
  }
}

/** What was kept on the phone, or nothing when an older or broken program wrote it. */
export function readDraft(raw: unknown): Draft | undefined {
  if (typeof raw !== 'object' || raw === null) return undefined
  const draft = raw as Partial<Draft>
  if (draft.version !== 1 || !draft.clientId || !draft.villageId || !draft.form || !draft.photos)
    return undefined
  const { form, photos, clientId, villageId, villageName = '', state = 'writing', savedAt = 0 } = draft
  return {
    ...draft,
    version: 1,
    clientId,
    villageId,
    villageName,
    state,
    savedAt,
    photos,
    form: { ...emptyForm, ...form },
  }
}

/** Whether anything worth keeping stands in it. */
export const isBlank = (draft: Draft): boolean =>
  draft.photos.length === 0 &&
  Object.values(draft.form).every(
    (value) => value === null || (value as string | readonly string[]).length === 0,
  )

/** The form as the server's schema reads it; numbers that are none stay wrong, so that the schema says so. */
export function entryFields(draft: Draft, photoIds: ReadonlyMap<string, string>): Record<string, unknown> {
  const { words, point, area, cost, people, ...form } = draft.form
  return {
    ...form,
    area: toNumber(area),
    cost: toNumber(cost),
    people: toNumber(people),
    place: { words, ...(point ?? {}) },
    photos: draft.photos.map((photo) => ({
      photoId: photoIds.get(photo.clientId) ?? photo.photoId ?? photo.clientId,
      stage: photo.stage,
    })),
  }
}

const toNumber = (typed: string): number | undefined => (typed.trim() === '' ? undefined : Number(typed))

export type Readiness =
  | { readonly kind: 'waiting'; readonly done: number; readonly total: number }
  | { readonly kind: 'blocked'; readonly message: string }
  | { readonly kind: 'ready'; readonly photoIds: ReadonlyMap<string, string> }

/** Whether all photos of a draft are with the server, so that it can be submitted. */
export function readiness(draft: Draft, queue: UploadQueue): Readiness {
  const photoIds = new Map<string, string>()
  const refused: string[] = []
  draft.photos.forEach((photo, index) => {
    const upload = uploadOf(queue, photo)
    const id = photo.photoId ?? upload?.photo?.id
    if (upload?.state === 'refused') refused.push(`第 ${index + 1} 张：${upload.message ?? '请换一张'}`)
    else if (id) photoIds.set(photo.clientId, id)
  })
  if (refused.length > 0) return { kind: 'blocked', message: refused.join('；') }
  return photoIds.size === draft.photos.length
    ? { kind: 'ready', photoIds }
    : { kind: 'waiting', done: photoIds.size, total: draft.photos.length }
}

export const uploadOf = (queue: UploadQueue, photo: DraftPhoto): Upload | undefined =>
  queue.find((upload) => upload.clientId === photo.clientId)

/** Photos of a draft that the queue does not know, as after a crash between keeping and queueing. */
export const unqueued = (draft: Draft, queue: UploadQueue): DraftPhoto[] =>
  draft.photos.filter((photo) => !photo.photoId && !uploadOf(queue, photo))
