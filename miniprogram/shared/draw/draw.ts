/** A village in the hat; a larger weight is drawn more often. Whole numbers. */
export interface DrawEntry {
  readonly id: string
  readonly name: string
  readonly weight: number
}

/** What a draw shows to everybody from its opening on, enough to recompute it (domain.md part 10). */
export interface DrawRecord {
  /** The hat, in the order of ids. */
  readonly list: readonly DrawEntry[]
  /** SHA-256 of the list's canonical JSON, fixed before anybody commits. */
  readonly listSha256: string
  /** Hashes of the secrets, in the order they came; who committed stands as a role and a number. */
  readonly commits: readonly { readonly who: string; readonly commitment: string; readonly at: number }[]
  /** From then on nobody could join; null while commits are taken. */
  readonly closedAt: number | null
  /** Secrets as hex, in the order of the commits; null where it was not revealed. */
  readonly secrets: readonly (string | null)[]
  /** The id drawn; null until all have revealed. */
  readonly drawn: string | null
}

/** One alone could choose the result: the others' secrets are what he cannot know. */
export const leastCommits = 2

/** A district of two has one beside the village it offers: that one is drawn for certain, and everybody sees why. */
export const leastVillages = 1
