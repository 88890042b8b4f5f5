import { newDraft, type About, type Draft, type KeptPhoto } from './draft'
import { readDraft } from './draft-reader'
import { asKind, type FormKind } from './forms/kind'
import { newClientId } from './ids'
import { dropPhoto } from './kept-photos'

const PREFIX = 'draft:'
const PAUSE = 400
const pending = new Map<string, { draft: Draft; timer: ReturnType<typeof setTimeout> }>()

/** Which drafts: all that agree in what is named. */
export type Which = Partial<Pick<Draft, 'kind' | 'subject' | 'villageId' | 'state'>>

/** The drafts on this phone, newest first. */
export function listDrafts(which: Which = {}): Draft[] {
  flushDrafts()
  return wx
    .getStorageInfoSync()
    .keys.filter((key) => key.startsWith(PREFIX))
    .flatMap((key) => readDraft(wx.getStorageSync<unknown>(key)) ?? [])
    .filter((draft) => fits(draft, which))
    .sort((a, b) => b.savedAt - a.savedAt)
}

const fits = (draft: Draft, which: Which): boolean =>
  Object.entries(which).every(([name, value]) => draft[name as keyof Which] === value)

/** The drafts of one kind, newest first. */
export const draftsOf = <Form, Photo extends KeptPhoto, Answer>(
  kind: FormKind<Form, Photo, Answer>,
  which: Omit<Which, 'kind'> = {},
): Draft<Form, Photo>[] => listDrafts(which).flatMap((draft) => asKind(kind, draft) ?? [])

/** What a page goes on with: the newest draft of this kind about the subject, or a new one, kept once it is edited. */
export const beginDraft = <Form, Photo extends KeptPhoto, Answer>(
  kind: FormKind<Form, Photo, Answer>,
  about: About,
): Draft<Form, Photo> =>
  draftsOf(kind, { subject: about.subject })[0] ?? newDraft(kind, about, newClientId(), Date.now())

export function loadDraft(clientId: string): Draft | undefined {
  return pending.get(clientId)?.draft ?? readDraft(wx.getStorageSync<unknown>(PREFIX + clientId))
}

/** Keeps a draft a moment after the last keystroke. */
export function keepDraft(draft: Draft): void {
  settle(draft.clientId)
  const timer = setTimeout(() => saveDraft(draft), PAUSE)
  pending.set(draft.clientId, { draft, timer })
}

export function saveDraft(draft: Draft): void {
  settle(draft.clientId)
  wx.setStorageSync(PREFIX + draft.clientId, draft)
}

/** Writes down what a pause still holds back: when a page hides or the app goes to the background. */
export const flushDrafts = (): void => pending.forEach(({ draft }) => saveDraft(draft))

/** Forgets a draft with its photos: it was sent, or the person threw it away. */
export function clearDraft(draft: Draft): void {
  settle(draft.clientId)
  wx.removeStorageSync(PREFIX + draft.clientId)
  draft.photos.forEach(dropPhoto)
}

function settle(clientId: string): void {
  const waiting = pending.get(clientId)
  if (waiting) clearTimeout(waiting.timer)
  pending.delete(clientId)
}
