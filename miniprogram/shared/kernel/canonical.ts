/**
 * JSON with the keys of every object in the order of their characters, without blanks: the same value gives the same bytes
 * everywhere, so that a hash of it can be compared (RFC 8785 without its number rules: figures here are integers).
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
      : part,
  )
}
