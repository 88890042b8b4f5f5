import { newDraft, type About, type Draft, type KeptPhoto } from './draft'
import { isDraftKey, readDraft } from './draft-reader'
import { asKind, type FormKind } from './forms/kind'
import { newClientId } from './ids'
import { dropPhoto } from './kept-photos'
import { keepSafely, tellFull } from './room'

const PREFIX = 'draft:'
const PAUSE = 400
/** What the phone's storage does not have yet: the last keystrokes, or all of it where there is no room. */
const pending = new Map<string, { draft: Draft; timer?: ReturnType<typeof setTimeout> }>()

/** Which drafts: all that agree in what is named. */
export type Which = Partial<Pick<Draft, 'kind' | 'subject' | 'villageId' | 'state'>>

/** The drafts on this phone, newest first. */
export function listDrafts(which: Which = {}): Draft[] {
  flushDrafts()
  const kept = wx
    .getStorageInfoSync()
    .keys.filter((key) => isDraftKey(key) && !pending.has(key.slice(PREFIX.length)))
    .flatMap((key) => readDraft(wx.getStorageSync<unknown>(key)) ?? [])
  return [...kept, ...[...pending.values()].map(({ draft }) => draft)]
    .filter((draft) => fits(draft, which))
    .sort((a, b) => b.savedAt - a.savedAt)
}

const fits = (draft: Draft, which: Which): boolean =>
  Object.entries(which).every(([name, value]) => draft[name as keyof Which] === value)

/** What was handed over, in the order of the taps; what a program without turns kept comes first. */
export const listQueued = (): Draft[] =>
  listDrafts({ state: 'queued' }).sort(
    (a, b) => (a.turn ?? 0) - (b.turn ?? 0) || a.savedAt - b.savedAt || (a.clientId < b.clientId ? -1 : 1),
  )

/** The drafts of one kind, newest first. */
export const draftsOf = <Form, Photo extends KeptPhoto, Answer>(
  kind: FormKind<Form, Photo, Answer>,
  which: Omit<Which, 'kind'> = {},
): Draft<Form, Photo>[] => listDrafts(which).flatMap((draft) => asKind(kind, draft) ?? [])

/**
 * What a page goes on with: the newest draft of this kind about the subject, or a new one, kept once it is edited. Of
 * kinds that may have many, what is on its way is left alone.
 */
export function beginDraft<Form, Photo extends KeptPhoto, Answer>(
  kind: FormKind<Form, Photo, Answer>,
  about: About,
): Draft<Form, Photo> {
  const mine = draftsOf(kind, { subject: about.subject })
  const found = mine.find(({ state }) => !kind.many || state !== 'queued')
  if (!found) return newDraft(kind, about, newClientId(), Date.now())
  // Its page shows the record as it stands now; what is written over it was begun from an older one.
  return kind.overwrites || found.state === 'queued' || about.seen === undefined
    ? found
    : { ...found, seen: about.seen }
}

export function loadDraft(clientId: string): Draft | undefined {
  return pending.get(clientId)?.draft ?? readDraft(wx.getStorageSync<unknown>(PREFIX + clientId))
}

/** Keeps a draft a moment after the last keystroke. */
export function keepDraft(draft: Draft): void {
  settle(draft.clientId)
  const timer = setTimeout(() => saveDraft(draft), PAUSE)
  pending.set(draft.clientId, { draft, timer })
}

/** Writes a draft down. Where the phone has no room it stays in memory, is said so, and is tried again with the next. */
export function saveDraft(draft: Draft): void {
  settle(draft.clientId)
  if (keepSafely(PREFIX + draft.clientId, draft)) return
  pending.set(draft.clientId, { draft })
  tellFull('words')
}

/** Writes down what a pause still holds back: when a page hides or the app goes to the background. */
export const flushDrafts = (): void => [...pending.values()].forEach(({ draft }) => saveDraft(draft))

/** Forgets a draft with its photos: it was sent, or the person threw it away. */
export function clearDraft(draft: Draft): void {
  settle(draft.clientId)
  wx.removeStorageSync(PREFIX + draft.clientId)
  draft.photos.forEach(dropPhoto)
}

function settle(clientId: string): void {
  const timer = pending.get(clientId)?.timer
  if (timer) clearTimeout(timer)
  pending.delete(clientId)
}
