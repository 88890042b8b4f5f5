import { createHash } from 'node:crypto'

/** The same order for the same seed, however long the list was before. */
export const shuffle = <T>(items: readonly T[], seed: string): T[] =>
  items
    .map((item) => ({
      item,
      key: createHash('sha256')
        .update(`${seed} ${JSON.stringify(item)}`)
        .digest('hex'),
    }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ item }) => item)
