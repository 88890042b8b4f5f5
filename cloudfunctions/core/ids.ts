import { createHash, randomBytes, randomInt } from 'node:crypto'

/** An unguessable id for what nobody names beforehand. */
export const freshId = (): string => randomBytes(12).toString('hex')

/** The same id for the same intended write: one person, one client id, one kind of thing. */
export const idempotentId = (kind: string, openid: string, clientId: string): string =>
  createHash('sha256').update(`${kind}\n${openid}\n${clientId}`).digest('hex').slice(0, 24)

// No 0/O, 1/I/L: people read codes aloud.
const codeLetters = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'

/** A 6-character invitation code: 31⁶ ≈ 887 million possibilities. */
export const freshCode = (): string =>
  Array.from({ length: 6 }, () => codeLetters[randomInt(codeLetters.length)]).join('')

/** A number in [0, 1) to shuffle by. */
export const freshShuffle = (): number => randomInt(2 ** 32) / 2 ** 32
