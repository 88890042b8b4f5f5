import type { Message } from '../core/records/message'

export const mostTries = 5

/** Longer than the function lives: a message still `sending` after it was let go by a crash. */
export const sendingMs = 10 * 60_000

type Change = Partial<Pick<Message, 'state' | 'nextTryAt' | 'note'>>

/** The pause before another try: 5, 10, 20, 40 minutes. */
const pause = (tries: number) => 5 * 60_000 * 2 ** (tries - 1)

/** WeChat's codes for what trying again cannot help: the person said no, or the template is wrong. */
const refusedByPerson = [43101, 43107, 43108]
const wrongForever = [40003, 40037, 41030, 47003]

/**
 * What becomes of a message WeChat did not take. A code of WeChat's own says for certain that nothing was sent, so it
 * may be tried again; without one nobody knows, and a message lost is better than one sent twice.
 * @param tries made so far, this one included
 */
export function afterFailure(error: unknown, tries: number, now: number): Change & { giveBack: boolean } {
  const code = Number((error as { errCode?: unknown } | null)?.errCode)
  const note = `WeChat ${Number.isNaN(code) ? String(error) : code}`.slice(0, 200)
  if (refusedByPerson.includes(code)) return { state: 'notGranted', note, giveBack: false }
  if (!(code > 0)) return { state: 'failed', note: `perhaps sent: ${note}`, giveBack: false }
  if (wrongForever.includes(code) || tries >= mostTries) return { state: 'failed', note, giveBack: true }
  return { state: 'queued', note, nextTryAt: now + pause(tries), giveBack: true }
}
