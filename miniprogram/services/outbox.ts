import { CallError } from './cloud'
import type { Draft, KeptPhoto } from './draft'
import { readiness } from './draft-photos'
import { clearDraft, flushDrafts, listDrafts, loadDraft, saveDraft } from './drafts'
import { kindOf } from './forms'
import { asKind } from './forms/kind'
import { queuePhotos } from './kept-photos'
import { say } from './outcomes'
import { isOnline, networkChanged, resumeUploads, uploads, watchUploads } from './uploads'

const AGAIN = 8000
/** Refusals of the moment, not of the draft: worth another try. */
const passing: readonly string[] = ['OFFLINE', 'BUSY', 'INTERNAL']

/** Drafts whose last try failed for the moment: they rest until `AGAIN` is over or the network is back. */
const resting = new Set<string>()
let sending = ''
let running = false
let oneMore = false

/** Begins with the app: goes on with what an earlier run left, and again whenever the network or the person is back. */
export function startOutbox(): void {
  watchUploads(sendQueued)
  wx.onNetworkStatusChange(({ isConnected }) => networkIs(isConnected))
  wx.onAppHide(flushDrafts)
  wx.onAppShow(askNetwork)
  askNetwork()
  listDrafts().forEach(queuePhotos)
  resumeUploads()
  sendQueued()
}

/** The phone does not tell an app in the background that the network came or went. */
const askNetwork = (): void =>
  void wx.getNetworkType({ success: ({ networkType }) => networkIs(networkType !== 'none') })

function networkIs(connected: boolean): void {
  networkChanged(connected)
  if (!connected) return
  resting.clear()
  sendQueued()
}

/** The person tapped 提交: from here on the draft is sent as soon as photos and network allow. */
export function queueDraft<Form, Photo extends KeptPhoto>(draft: Draft<Form, Photo>): Draft<Form, Photo> {
  const { message: _message, ...rest } = draft
  const queued: Draft<Form, Photo> = { ...rest, state: 'queued', savedAt: Date.now() }
  saveDraft(queued)
  queuePhotos(queued)
  resting.delete(queued.clientId)
  sendQueued()
  return queued
}

/** Takes a queued draft back into the person's hands; nothing when it is being sent or gone already. */
export function unqueueDraft<Form, Photo extends KeptPhoto>(
  draft: Draft<Form, Photo>,
): Draft<Form, Photo> | undefined {
  if (sending === draft.clientId || !loadDraft(draft.clientId)) return undefined
  const back: Draft<Form, Photo> = { ...draft, state: 'writing' }
  saveDraft(back)
  return back
}

/** Sends what can be sent, the oldest first, one at a time; asked again meanwhile, it goes through them once more. */
export function sendQueued(): void {
  oneMore = true
  if (!running) void sendRounds()
}

async function sendRounds(): Promise<void> {
  running = true
  try {
    while (oneMore && isOnline()) {
      oneMore = false
      for (const { clientId } of listDrafts({ state: 'queued' }).reverse()) await send(clientId)
    }
  } finally {
    running = false
  }
}

async function send(clientId: string): Promise<void> {
  // Read anew: the person may have taken it back while an older one was being sent.
  const draft = loadDraft(clientId)
  if (draft?.state !== 'queued' || resting.has(clientId)) return
  // A kind this program does not know stays as it is until a newer one does.
  const kind = kindOf(draft.kind)
  const known = kind && asKind(kind, draft)
  if (!known) return
  const ready = readiness(known, uploads())
  if (ready.kind === 'waiting') return
  if (ready.kind === 'blocked') return refuse(draft, ready.message)
  sending = clientId
  try {
    const answer = await kind.send(known, ready.photoIds)
    clearDraft(draft)
    say(draft, { result: 'sent', answer })
  } catch (error) {
    if (error instanceof CallError && !passing.includes(error.code)) return refuse(draft, error.message)
    resting.add(clientId)
    setTimeout(() => {
      resting.delete(clientId)
      sendQueued()
    }, AGAIN)
    say(draft, { result: 'waiting' })
  } finally {
    sending = ''
  }
}

function refuse(draft: Draft, message: string): void {
  saveDraft({ ...draft, state: 'refused', message })
  say(draft, { result: 'refused', message })
}
