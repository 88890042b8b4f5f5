import { hmac } from '@noble/hashes/hmac'
import { sha256 } from '@noble/hashes/sha2'
import type { DrawEntry } from './draw'
import { bytesOf, listSha256Of } from './hash'

/** Six bytes of a digest are a whole number that every phone counts exactly. */
const RANGE = 2 ** 48

/**
 * Draws one of the list by secrets that nobody could know all of:
 * - key: the secrets' bytes, joined in the order of the commits;
 * - digest `n` (n = 0, 1, 2, …): HMAC-SHA-256 of key over the list's SHA-256 (32 bytes) and n (4 bytes, high first);
 * - its first six bytes are a number below 2⁴⁸. Numbers of the last, incomplete stretch of the weights' sum are thrown
 *   away and n grows, so that no village is favoured by the remainder;
 * - the number modulo the sum of the weights falls on one village, counted through the list.
 * @param list with at least one entry, weights positive and whole
 */
export function pick(list: readonly DrawEntry[], secrets: readonly string[]): DrawEntry {
  const key = bytesOf(secrets.join(''))
  const listHash = listSha256Of(list)
  const total = list.reduce((sum, { weight }) => sum + weight, 0)
  const limit = RANGE - (RANGE % total)
  for (let turn = 0; ; turn++) {
    const digest = hmac(sha256, key, bytesOf(listHash + turn.toString(16).padStart(8, '0')))
    const number = digest.slice(0, 6).reduce((value, byte) => value * 256 + byte, 0)
    if (number < limit) return entryAt(list, number % total)
  }
}

/** The entry in whose stretch a number lies. */
function entryAt(list: readonly DrawEntry[], number: number): DrawEntry {
  let left = number
  for (const entry of list) {
    if (left < entry.weight) return entry
    left -= entry.weight
  }
  throw new RangeError('a number beyond the weights')
}
