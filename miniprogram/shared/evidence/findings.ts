/** What the comparison of an after photo found; shown to the verifier with both pictures, and never decides. */
export interface PhotoFinding {
  readonly photoId: string
  /** The same file; the same shot made again (recompressed, mirrored, cropped, …); nothing changed since the before photo. */
  readonly kind: 'exact' | 'reused' | 'unchanged'
  /** The other photo. */
  readonly against: string
  readonly ofOwnBefore: boolean
  readonly mirrored: boolean
  /** When the other photo was uploaded. */
  readonly againstAt: number
  /** The record the other photo is evidence for; '' where none. */
  readonly againstUsedBy: string
}
