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
  /** Hashes of the secrets, in the order they came; who committed stands as a role and name where consent is given, else a number. */
  readonly commits: readonly { readonly who: string; readonly commitment: string; readonly at: number }[]
  /** Secrets as hex, in the order of the commits; null where it was not revealed. */
  readonly secrets: readonly (string | null)[]
  /** The id drawn; null until all have revealed. */
  readonly drawn: string | null
}
