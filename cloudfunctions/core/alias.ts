import { createHash } from 'node:crypto'

/**
 * Who a person is once their openid is gone, and in votes from the start: always the same for the same openid, and no way
 * back from it. So one vote a person holds also for who was erased and came back, and nobody has to keep a list of both.
 */
export const aliasOf = (openid: string): string =>
  `x-${createHash('sha256').update(`alias\n${openid}`).digest('hex').slice(0, 26)}`
