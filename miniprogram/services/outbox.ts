import { CallError } from './cloud'
import type { Draft, KeptPhoto } from './draft'
import { readiness } from './draft-photos'
import { clearDraft, flushDrafts, listDrafts, listQueued, loadDraft, saveDraft } from './drafts'
import { kindOf } from './forms'
import { asKind, laneOf, sameWay, type FormKind } from './forms/kind'
import { queuePhotos } from './kept-photos'
import { sweepPhotos } from './left-photos'
import { say, stir } from './outcomes'
import { noteSent } from './sent'
import { nextTurn } from './turns'
import { isOnline, networkChanged, resumeUploads, uploads, watchUploads } from './uploads'

const AGAIN = 8000
/** Refusals of the moment, not of the draft: worth another try. */
const passing: readonly string[] = ['OFFLINE', 'BUSY', 'INTERNAL']
const UNREADABLE = '这份填的内容和现在的表对不上，请打开看看，改好再交'

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
  sweepPhotos()
  listDrafts().forEach(queuePhotos)
  resumeUploads()
  sendQueued()
}

/** The phone does not tell an app in the background that the network came or went. */
const askNetwork = (): void =>
  void wx.getNetworkType({ success: ({ networkType }) => networkIs(networkType !== 'none') })

function networkIs(connected: boolean): void {
  networkChanged(connected)
  stir()
  if (!connected) return
  resting.clear()
  sendQueued()
}

/** The person tapped 提交: from here on the draft is sent as soon as photos and network allow. */
export function queueDraft<Form, Photo extends KeptPhoto>(draft: Draft<Form, Photo>): Draft<Form, Photo> {
  const { message: _message, refusal: _refusal, ...rest } = draft
  const queued: Draft<Form, Photo> = { ...rest, state: 'queued', savedAt: Date.now(), turn: nextTurn() }
  saveDraft(queued)
  queuePhotos(queued)
  resting.delete(queued.clientId)
  stir()
  sendQueued()
  return queued
}

/**
 * Takes a queued draft back into the person's hands; nothing when it is being sent, gone, or perhaps with the town: a
 * change would go under the same id, and be taken for the request that came before.
 */
export function unqueueDraft<Form, Photo extends KeptPhoto>(
  draft: Draft<Form, Photo>,
): Draft<Form, Photo> | undefined {
  const now = loadDraft(draft.clientId)
  if (sending === draft.clientId || !now || now.tried) return undefined
  const back: Draft<Form, Photo> = { ...draft, state: 'writing' }
  saveDraft(back)
  stir()
  return back
}

/** Throws a draft away with its photos, unless it is on its way just now. @returns whether it is gone */
export function discardDraft(draft: Draft): boolean {
  if (sending === draft.clientId) return false
  clearDraft(draft)
  stir()
  sendQueued()
  return true
}

/** Which draft is being sent just now. */
export const sendingNow = (): string => sending

/** Sends what can be sent, one at a time; asked again meanwhile, it goes through them once more. */
export function sendQueued(): void {
  oneMore = true
  if (!running) void sendRounds()
}

async function sendRounds(): Promise<void> {
  running = true
  try {
    while (oneMore && isOnline()) {
      oneMore = false
      await sendRound()
    }
  } finally {
    running = false
  }
}

/** All that wait, in the order they were handed over. What waits holds up what comes behind it on its way, nothing else. */
async function sendRound(): Promise<void> {
  const blocked: string[] = []
  for (const { clientId } of listQueued()) {
    // Read anew: the person may have taken it back while an older one was being sent.
    const draft = loadDraft(clientId)
    // A kind this program does not know stays as it is until a newer one does.
    const kind = draft && kindOf(draft.kind)
    const known = kind && asKind(kind, draft)
    if (!known) continue
    const lane = laneOf(kind, known)
    if (!blocked.some((other) => sameWay(lane, other)) && !resting.has(clientId)) await send(kind, known)
    if (loadDraft(clientId)?.state === 'queued') blocked.push(lane)
  }
}

async function send(kind: FormKind, draft: Draft): Promise<void> {
  if (draft.state !== 'queued') return
  const { clientId } = draft
  const ready = readiness(draft, uploads())
  if (ready.kind === 'waiting') return
  if (ready.kind === 'blocked') return refuse(draft, ready.message)
  sending = clientId
  saveDraft({ ...draft, tried: true })
  try {
    const answer = await kind.send(draft, ready.photoIds)
    arrived(kind, draft, answer)
  } catch (error) {
    // What is no answer of the town is a form this program cannot send: trying for ever would hide it.
    if (!(error instanceof CallError)) return refuse(draft, UNREADABLE)
    if (!passing.includes(error.code)) return refuse(draft, error.message, error)
    // A town that says it is busy has done nothing.
    if (error.code === 'BUSY' && !draft.tried) saveDraft(draft)
    rest(clientId)
    say(draft, { result: 'waiting' })
  } finally {
    sending = ''
  }
}

function rest(clientId: string): void {
  resting.add(clientId)
  setTimeout(() => {
    resting.delete(clientId)
    sendQueued()
  }, AGAIN)
}

/** The town has it: whatever fails from here on must not send it again or call it refused. */
function arrived(kind: FormKind, draft: Draft, answer: unknown): void {
  clearDraft(draft)
  try {
    noteSent(kind.what, draft)
    kind.arrived?.(draft, answer)
  } catch {
    // No room to remember it: the page asks anew.
  }
  say(draft, { result: 'sent', answer })
}

function refuse(draft: Draft, message: string, error?: CallError): void {
  const refusal = error && { code: error.code, details: error.details }
  const { tried: _answered, ...answered } = draft
  saveDraft({ ...answered, state: 'refused', message, ...(refusal ? { refusal } : {}) })
  say(draft, { result: 'refused', message, ...(refusal ? { refusal } : {}) })
}
