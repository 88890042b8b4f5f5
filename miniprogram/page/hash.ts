/** A SHA-256 short enough to read out to each other; the whole of it is copied. */
export const shortHash = (sha256: string): string =>
  `${sha256.slice(0, 4)} ${sha256.slice(4, 8)} ${sha256.slice(-4)}`
