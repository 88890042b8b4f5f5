export interface AssignedEntry {
  readonly id: string
  readonly village: string
}

export interface AssignedJudge {
  readonly id: string
  /** Villages this judge never meets: the own one and those in the judge's charge. */
  readonly recused: readonly string[]
}

export interface AssignmentRequest {
  /** In the order of the places, so that villages next to each other lie next to each other; ids unique. */
  readonly entries: readonly AssignedEntry[]
  readonly judges: readonly AssignedJudge[]
  /** Judges per work, at least 1. */
  readonly perEntry: number
  /** The same seed gives the same assignment for ever; it is published with it. */
  readonly seed: string
  /** Sheets that exist or will besides, as those of the anchors: they help to connect and count for no load. */
  readonly links?: readonly Link[]
}

export interface Link {
  readonly entry: string
  readonly judge: string
}
