import type { EntryRecordView } from '../../typings/contract'
import { parseInput } from '../shared/kernel/parse'
import { reviseEntry as reviseSchema, submitEntry as submitSchema } from '../shared/landscape/schema'
import { CallError } from './cloud'
import { entryFields, readiness, unqueued, type Draft } from './draft'
import { clearDraft, flushDrafts, listDrafts, loadDraft, saveDraft } from './drafts'
import { reviseEntry, submitEntry } from './landscape'
import { addUploads, networkChanged, resumeUploads, uploads, watchUploads } from './uploads'

/** What became of a queued draft: an entry, a refusal to mend, or still waiting. */
export type Outcome =
  | { readonly kind: 'sent'; readonly clientId: string; readonly entry: EntryRecordView }
  | { readonly kind: 'refused'; readonly clientId: string; readonly message: string }
  | { readonly kind: 'waiting'; readonly clientId: string }

const listeners = new Set<(outcome: Outcome) => void>()
const sending = new Set<string>()
const AGAIN = 8000

/** @returns how to stop listening */
export function watchOutbox(listener: (outcome: Outcome) => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** Begins with the app: goes on with what an earlier run left, and again whenever the network is back. */
export function startOutbox(): void {
  watchUploads(() => sendQueued())
  wx.onNetworkStatusChange(({ isConnected }) => {
    networkChanged(isConnected)
    if (isConnected) sendQueued()
  })
  wx.onAppHide(flushDrafts)
  wx.getNetworkType({ success: ({ networkType }) => networkChanged(networkType !== 'none') })
  for (const draft of listDrafts()) queuePhotos(draft)
  resumeUploads()
  sendQueued()
}

/** Puts the photos of a draft into the queue that are not in it yet. */
export function queuePhotos(draft: Draft): void {
  const missing = unqueued(draft, uploads())
  if (missing.length === 0) return
  addUploads(
    missing.map(({ clientId, path }) => ({
      clientId,
      path,
      ext: extensionOf(path),
      villageId: draft.villageId,
    })),
  )
}

/** The person tapped 提交: from here on the draft is sent as soon as photos and network allow. */
export function queueDraft(draft: Draft): void {
  const { message: _message, ...rest } = draft
  saveDraft({ ...rest, state: 'queued' })
  queuePhotos(draft)
  sendQueued()
}

/** Takes a queued draft back into the person's hands. */
export function unqueueDraft(clientId: string): Draft | undefined {
  const draft = loadDraft(clientId)
  if (!draft || sending.has(clientId)) return undefined
  const back: Draft = { ...draft, state: 'writing' }
  saveDraft(back)
  return back
}

export function sendQueued(): void {
  for (const draft of listDrafts()) if (draft.state === 'queued') void send(draft)
}

async function send(draft: Draft): Promise<void> {
  const { clientId } = draft
  if (sending.has(clientId)) return
  const ready = readiness(draft, uploads())
  if (ready.kind === 'waiting') return
  if (ready.kind === 'blocked') return refuse(draft, ready.message)
  sending.add(clientId)
  try {
    const entry = await deliver(draft, ready.photoIds)
    clearDraft(draft)
    say({ kind: 'sent', clientId, entry })
  } catch (error) {
    const passing = !(error instanceof CallError) || ['OFFLINE', 'BUSY', 'INTERNAL'].includes(error.code)
    if (!passing) return refuse(draft, error.message)
    say({ kind: 'waiting', clientId })
    setTimeout(sendQueued, AGAIN)
  } finally {
    sending.delete(clientId)
  }
}

function deliver(draft: Draft, photoIds: ReadonlyMap<string, string>): Promise<EntryRecordView> {
  const fields = entryFields(draft, photoIds)
  const { clientId, villageId, entryId } = draft
  if (entryId) {
    const parsed = parseInput(reviseSchema, { entryId, clientId, ...fields })
    if (!parsed.ok) throw new CallError(parsed.code, parsed.message)
    return reviseEntry(parsed.value)
  }
  const parsed = parseInput(submitSchema, { clientId, villageId, ...fields })
  if (!parsed.ok) throw new CallError(parsed.code, parsed.message)
  return submitEntry(parsed.value)
}

function refuse(draft: Draft, message: string): void {
  saveDraft({ ...draft, state: 'refused', message })
  say({ kind: 'refused', clientId: draft.clientId, message })
}

const say = (outcome: Outcome) => listeners.forEach((listener) => listener(outcome))

const extensionOf = (path: string): string => {
  const ext = /\.(\w{3,4})$/.exec(path)?.[1]?.toLowerCase() ?? 'jpg'
  return ['jpg', 'jpeg', 'png', 'webp'].includes(ext) ? ext : 'jpg'
}
