/**
 * A 64-bit hash in four bands of 16 bits, so that a database's plain index finds what is near (photos.md): two hashes that
 * differ in few bits agree in some band, or differ there in one bit.
 */
const bands = 4
const digits = 4

/** The bands of some hashes as words an index holds: the band's number and its four hex digits. */
export const bandsOf = (hashes: readonly string[]): string[] => [
  ...new Set(hashes.flatMap((hash) => partsOf(hash).map((part, band) => word(band, part)))),
]

/** All words that differ from one of a hash's bands in a single bit: 64. Its own words are not among them. */
export const neighboursOf = (hash: string): string[] =>
  partsOf(hash).flatMap((part, band) =>
    Array.from({ length: 4 * digits }, (_, bit) => word(band, part ^ (1 << bit))),
  )

const partsOf = (hash: string): number[] =>
  Array.from({ length: bands }, (_, band) =>
    Number.parseInt(hash.slice(band * digits, (band + 1) * digits), 16),
  )

const word = (band: number, part: number) => `${band}${part.toString(16).padStart(digits, '0')}`

const bitsIn = [0, 1, 1, 2, 1, 2, 2, 3, 1, 2, 2, 3, 2, 3, 3, 4]

/** In how many of their 64 bits two hashes differ. */
export const distance = (a: string, b: string): number => {
  let apart = 0
  for (let i = 0; i < a.length; i++)
    apart += bitsIn[Number.parseInt(a[i] ?? '0', 16) ^ Number.parseInt(b[i] ?? '0', 16)] ?? 0
  return apart
}
