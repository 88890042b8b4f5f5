import { sha256 } from '@noble/hashes/sha2'
import { canonicalJson } from '../kernel/canonical'
import type { DrawEntry } from './draw'

export const hexOf = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')

/** Of text that is known to be hex. */
export const bytesOf = (hex: string): Uint8Array =>
  Uint8Array.from(hex.match(/../g) ?? [], (pair) => parseInt(pair, 16))

/** The phone's runtime has no TextEncoder. */
const utf8 = (text: string): Uint8Array =>
  Uint8Array.from(encodeURIComponent(text).match(/%[0-9A-F]{2}|[^%]/g) ?? [], (part) =>
    part.length === 3 ? parseInt(part.slice(1), 16) : part.charCodeAt(0),
  )

/** What is published of the hat before anybody commits: names and weights cannot change after it. */
export const listSha256Of = (list: readonly DrawEntry[]): string =>
  hexOf(sha256(utf8(canonicalJson(list.map(({ id, name, weight }) => ({ id, name, weight }))))))

/** 封条: the hash of the secret's bytes, published before the secret itself. */
export const commitmentOf = (secret: string): string => hexOf(sha256(bytesOf(secret)))
