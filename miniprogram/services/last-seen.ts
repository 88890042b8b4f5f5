import { CallError } from './cloud'

const PREFIX = 'seen:'

export interface Seen<T> {
  readonly answer: T
  /** When it was true: only where the network is gone and the phone remembers. */
  readonly asOf?: number
}

type Change = (answer: unknown) => unknown
interface Question {
  readonly key: string
  readonly changes: Change[]
}
const asking = new Set<Question>()

/**
 * Asks the town; without a network it answers as it last did on this phone. For pages that people open on the spot,
 * where there is no signal: what they then do goes through the outbox.
 * @param key names the question and the shape of its answer: a changed shape takes a new key
 */
export async function askOrRemember<T>(key: string, ask: () => Promise<T>): Promise<Seen<T>> {
  const question: Question = { key, changes: [] }
  asking.add(question)
  try {
    const asked = await ask()
    const answer = question.changes.reduce<T>((sofar, change) => change(sofar) as T, asked)
    remember(key, answer)
    return { answer }
  } catch (error) {
    const kept = error instanceof CallError && error.code === 'OFFLINE' ? recall<T>(key) : undefined
    if (!kept) throw error
    return kept
  } finally {
    asking.delete(question)
  }
}

/**
 * Keeps what was sent in the answer the phone remembers: there may be no network again before the town is asked anew.
 * Answers still on their way are changed too, as they may have been given before.
 * @param change changes nothing where it is made already
 */
export function amend<T>(key: string, change: (answer: T) => T): void {
  const seen = recall<T>(key)
  if (seen) remember(key, change(seen.answer), seen.asOf)
  for (const question of asking) if (question.key === key) question.changes.push(change as Change)
}

/** @param asOf when it was true, where that is not now */
export function remember(key: string, answer: unknown, asOf = Date.now()): void {
  try {
    wx.setStorageSync(PREFIX + key, { answer, asOf })
  } catch {
    // No room on the phone: the page then needs a network, as any other.
  }
}

/** What the phone remembers, for pages that look there first. */
export function recall<T>(key: string): Seen<T> | undefined {
  const kept = wx.getStorageSync<Seen<T> | ''>(PREFIX + key)
  return kept && typeof kept === 'object' && 'answer' in kept ? kept : undefined
}

/** Forgets all but the newest of the answers under keys that begin so. */
export function keepNewest(begin: string, most: number): void {
  const kept = wx
    .getStorageInfoSync()
    .keys.filter((key) => key.startsWith(PREFIX + begin))
    .map((key) => ({ key, asOf: recall(key.slice(PREFIX.length))?.asOf ?? 0 }))
    .sort((a, b) => b.asOf - a.asOf)
  for (const { key } of kept.slice(most)) wx.removeStorageSync(key)
}

/** Forgets what the phone need not know any longer: the answers under keys that begin so and are not to be kept. */
export function forgetSeen(begin: string, keep: readonly string[]): void {
  const kept = new Set(keep)
  forgetWhere(begin, (rest) => !kept.has(begin + rest))
}

/** @param gone is told how a key goes on behind its beginning */
export function forgetWhere(begin: string, gone: (rest: string) => boolean): void {
  for (const key of wx.getStorageInfoSync().keys)
    if (key.startsWith(PREFIX + begin) && gone(key.slice(PREFIX.length + begin.length)))
      wx.removeStorageSync(key)
}
