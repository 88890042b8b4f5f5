import { accept, refuse, type Decision } from '../kernel/decision'
import { readDay, type Day, type Moment } from '../kernel/days'

/** Who answers for a village, from the town down (plan, 三、（二）压实工作责任). */
export const linkNames = {
  leader: '包村领导',
  districtHead: '管区书记',
  staff: '包村干部',
  secretary: '支部书记',
} as const

export type LinkId = keyof typeof linkNames
export const linkIds = Object.keys(linkNames) as LinkId[]

/** Consent to be named in public: how it was given, and when it was taken back. */
export interface Consent {
  readonly consentAt: Moment
  readonly how: string
  readonly revokedAt?: Moment
}

/** One person answering for one village, from a day on. `until` is the first day they no longer do. */
export interface Assignment {
  readonly name: string
  /** Office and post, as the public reads it. */
  readonly post: string
  /** The person of the roster, where there is one: who answers is not yet who may. */
  readonly personId?: string
  readonly from: Day
  readonly until?: Day
  readonly reason: string
  readonly consent?: Consent
}

/** A link of a village's chain: one holder at most, and all before. */
export interface Link {
  readonly current: Assignment | null
  /** The earlier holders, the latest last. */
  readonly past: readonly Assignment[]
  /** Counts the changes: a change made on an older count is refused. */
  readonly turn: number
  readonly seen: readonly string[]
}

export const emptyLink: Link = { current: null, past: [], turn: 0, seen: [] }

type Given = Pick<Assignment, 'name' | 'post' | 'from' | 'reason'> & {
  readonly personId?: string | undefined
}

const remembered = 20
const seenWith = (link: Link, clientId: string) => [...link.seen, clientId].slice(-remembered)

/**
 * Someone takes a link over. The earlier holder's time ends on the day the new one's begins, so there is one holder on
 * every day. @returns LINK_BEFORE where the new one would begin before the earlier holder did, LINK_SAME for no change, REASON_NEEDED
 * where someone held it
 */
export function assign(link: Link, given: Given, clientId: string): Decision<Link> {
  const { current } = link
  const latest = current?.from ?? link.past[link.past.length - 1]?.until
  if (latest !== undefined && given.from < latest)
    return refuse('LINK_BEFORE', { day: readDay(latest, true) })
  if (current && current.name === given.name && current.post === given.post)
    return refuse('LINK_SAME', { name: current.name })
  if (current && !given.reason.trim()) return refuse('REASON_NEEDED', { move: '更换责任人' })
  const { personId, ...facts } = given
  return accept({
    current: { ...facts, ...(personId ? { personId } : {}) },
    past: current ? [...link.past, { ...current, until: given.from }] : link.past,
    turn: link.turn + 1,
    seen: seenWith(link, clientId),
  })
}

/** The holder stops and nobody follows yet. @returns LINK_EMPTY, LINK_BEFORE */
export function end(link: Link, until: Day, reason: string, clientId: string): Decision<Link> {
  const { current } = link
  if (!current) return refuse('LINK_EMPTY')
  if (until < current.from) return refuse('LINK_BEFORE', { day: readDay(current.from, true) })
  return accept({
    current: null,
    past: [...link.past, { ...current, until, reason }],
    turn: link.turn + 1,
    seen: seenWith(link, clientId),
  })
}

/** The holder agrees to be named in public, or takes it back. @returns LINK_EMPTY */
export function consent(
  link: Link,
  given: { readonly how: string; readonly at: Moment } | { readonly revokedAt: Moment },
  clientId: string,
): Decision<Link> {
  const { current } = link
  if (!current) return refuse('LINK_EMPTY')
  const next: Consent | undefined =
    'how' in given
      ? { consentAt: given.at, how: given.how }
      : current.consent && { ...current.consent, revokedAt: given.revokedAt }
  return accept({
    ...link,
    current: next ? { ...current, consent: next } : current,
    turn: link.turn + 1,
    seen: seenWith(link, clientId),
  })
}

/** Whether the holder may be named in public. */
export const mayName = ({ consent: given }: Pick<Assignment, 'consent'>): boolean =>
  given !== undefined && given.revokedAt === undefined
