import type { Link } from './request'

export interface ProgressRequest {
  /** Works of the contest, by number. Those whose village's veto stands are not waited for. */
  readonly works: readonly { readonly id: string; readonly vetoed: boolean }[]
  /** What the judges' routes ask for and somebody may still fill, and what was filled. */
  readonly stops: readonly Link[]
  /** The valid sheets. */
  readonly sheets: readonly Link[]
  /** Scored by all judges in the training. */
  readonly anchors: readonly string[]
  /** Judges every other work shall have from the assignment on; 0 before. */
  readonly perEntry: number
}

export interface WorkProgress {
  readonly id: string
  readonly wanted: number
  readonly got: number
}

const key = ({ entry, judge }: Link) => `${entry}\n${judge}`

/** The stops that a judge may fill or has filled: one that nobody can fill any more is not waited for. */
export const standingStops = (
  stops: readonly Link[],
  sheets: readonly Link[],
  mayFill: (stop: Link) => boolean,
): Link[] => {
  const filled = new Set(sheets.map(key))
  return stops.filter((stop) => filled.has(key(stop)) || mayFill(stop))
}

/**
 * How many sheets each work shall have and has. A work that came in after the assignment, or that lost a judge, still
 * wants `perEntry` sheets, so that a gap has a name until a further look fills it.
 */
export function progressOf({ works, stops, sheets, anchors, perEntry }: ProgressRequest): WorkProgress[] {
  const links = new Map([...stops, ...sheets].map((link) => [key(link), link.entry]))
  const wanted = countBy([...links.values()])
  const got = countBy(sheets.map(({ entry }) => entry))
  return works.map(({ id }) => ({
    id,
    wanted: Math.max(wanted.get(id) ?? 0, anchors.includes(id) ? 0 : perEntry),
    got: got.get(id) ?? 0,
  }))
}

/** The works that have fewer sheets than they want, vetoed ones left out. */
export function missingWorks(request: ProgressRequest): WorkProgress[] {
  const vetoed = new Set(request.works.filter((work) => work.vetoed).map(({ id }) => id))
  return progressOf(request).filter(({ id, wanted, got }) => got < wanted && !vetoed.has(id))
}

const countBy = (ids: readonly string[]) =>
  ids.reduce((counts, id) => counts.set(id, (counts.get(id) ?? 0) + 1), new Map<string, number>())
