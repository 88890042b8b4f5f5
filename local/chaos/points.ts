import { shuffle } from './dice'
import { faultOf, faults, isRead, type FaultName } from './requests'

/** One fault at the how manieth request of a call, from 1. */
export interface Spot {
  readonly fault: FaultName
  readonly at: number
}

/** What is tried once: a fault, and whether the same request comes again, perhaps to meet another. */
export interface Trial extends Spot {
  readonly request: string
  readonly again: boolean
  readonly then?: Spot
}

/** Pairs of faults tried of each action: all there are would be the square. */
const pairs = 12

function trialsOf(requests: readonly string[], repeats: boolean): Trial[] {
  return faults.flatMap((fault) =>
    requests.flatMap((request, n): Trial[] => {
      if (!faultOf(fault, { call: '', action: request })) return []
      const trial = { fault, at: n + 1, request, again: true }
      return fault.startsWith('killed') && repeats ? [trial, { ...trial, again: false }] : [trial]
    }),
  )
}

/** Two faults in one call: its first sending meets one, its second another. A slow request leaves nothing to repeat. */
function pairsOf(trials: readonly Trial[], seed: string): Trial[] {
  const hard = trials.filter(({ fault, again, request }) => again && fault !== 'slow' && !isRead(request))
  const [firsts, seconds] = [shuffle(hard, `${seed} first`), shuffle(hard, `${seed} second`)]
  return firsts.slice(0, pairs).flatMap((trial, i) => {
    const other = seconds[i % seconds.length]
    return other ? [{ ...trial, then: { fault: other.fault, at: other.at } }] : []
  })
}

/** The first, the middle and the last write of a call; where it writes nothing, of its requests. */
function landmarks(requests: readonly string[]): ReadonlySet<number> {
  const all = requests.map((request, i) => ({ request, at: i + 1 }))
  const writes = all.filter(({ request }) => !isRead(request))
  const of = writes.length ? writes : all
  return new Set([0, (of.length - 1) >> 1, of.length - 1].flatMap((i) => of[i]?.at ?? []))
}

/**
 * Everything that is tried of a call, in the order it is tried in: each fault at the first, the middle and the last write; then
 * pairs of faults; then the other writes; the reads last. Within each the seed decides, so the same seed begins the same.
 */
export function drawn(requests: readonly string[], seed: string, repeats: boolean): Trial[] {
  const trials = trialsOf(requests, repeats)
  const marks = landmarks(requests)
  const mixed = shuffle(trials, seed)
  const first = mixed.filter(({ at }) => marks.has(at))
  const rest = mixed.filter(({ at }) => !marks.has(at))
  return [
    ...first,
    ...pairsOf(trials, seed),
    ...rest.filter(({ request }) => !isRead(request)),
    ...rest.filter(({ request }) => isRead(request)),
  ]
}
