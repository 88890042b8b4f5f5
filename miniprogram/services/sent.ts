import type { Draft } from './draft'
import { keepSafely } from './room'

const KEY = 'outbox:sent'
const MOST = 60

/** Something that is with the town now; the newest first. */
export interface SentLine {
  readonly id: string
  readonly what: string
  readonly title: string
  readonly at: number
}

export function listSent(): readonly SentLine[] {
  const kept = wx.getStorageSync<readonly SentLine[] | ''>(KEY)
  return Array.isArray(kept) ? (kept as readonly SentLine[]) : []
}

export function noteSent(what: string, { clientId: id, title }: Draft): void {
  const line: SentLine = { id, what, title, at: Date.now() }
  keepSafely(KEY, [line, ...listSent().filter((other) => other.id !== id)].slice(0, MOST))
}

export const forgetSent = (): void => wx.removeStorageSync(KEY)
