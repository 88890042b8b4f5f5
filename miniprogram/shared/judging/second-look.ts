import { accept, refuse, type Decision } from '../kernel/decision'
import type { AssignedEntry, AssignedJudge, Link } from './request'
import {
  absorb,
  accuracyOf,
  candidateOf,
  learning,
  posterior,
  type Accuracy,
  type Candidate,
} from './look-state'
import { cutsOf, misplacedYuan, type Cut, type PrizeStep } from './look-worth'
import { fitSheets, type Fitted } from './ruler'
import type { ScoredSheet } from './sheets'

export interface SecondLookRequest {
  /** All valid sheets so far, anchors included. */
  readonly sheets: readonly ScoredSheet[]
  /** Works that stand for a prize (vetoed villages' left out); each has a sheet already. */
  readonly entries: readonly AssignedEntry[]
  readonly judges: readonly AssignedJudge[]
  /** From the best grade down; as the frozen rules have them. */
  readonly prizes: readonly PrizeStep[]
  /** How many further sheets there shall be. */
  readonly looks: number
  /** The most further sheets a judge gets; an even share when left out. */
  readonly mostPerJudge?: number
}

/** One further sheet, in the order of its worth when all before it are done. */
export interface Look extends Link {
  /** Yuan of prize money expected to go wrong that this sheet saves; a forecast. */
  readonly saves: number
}

/** How many sheets ahead the worth of one is judged. */
const horizon = 3
const refreshEvery = 16

/**
 * Where another sheet saves most: again and again the work and judge are taken whose sheet most lowers the prize money
 * expected to go wrong (knowledge gradient for selection: Frazier, Powell & Dayanik 2008, SIAM J. Control Optim. 47; here
 * with up to three sheets ahead, as one alone may be too weak to move a work over a cut). Errors of severities are carried
 * along: each planned sheet updates them as a Kalman filter would, so that judges who tie loose groups together gain.
 * Scores that will come are not known yet, so the list can be walked in any order. Asking for half the looks, and for the
 * other half once those sheets are in, saves more than one list does (`npm run bench:judging`).
 * @returns fewer looks than asked for when nobody is left who may or nothing is left to save; or the refusals of the ruler, or NOT_FOUND (a work or
 * judge without any sheet: the severity of such a judge is not known)
 */
export function secondLook(request: SecondLookRequest): Decision<Look[]> {
  const fitted = fitSheets(request.sheets)
  if (!fitted.ok) return fitted
  const { design } = fitted.value
  if (request.entries.some(({ id }) => !design.entries.includes(id)))
    return refuse('NOT_FOUND', { what: '件作品的评分表' })
  if (request.judges.some(({ id }) => !design.judges.includes(id)))
    return refuse('NOT_FOUND', { what: '位评委的评分表' })
  return accept(plan(request, fitted.value))
}

function plan(request: SecondLookRequest, fitted: Fitted): Look[] {
  const { design } = fitted
  const accuracy = accuracyOf(fitted)
  const place = new Map(design.entries.map((id, i) => [id, i]))
  const candidates = request.entries.map((entry) =>
    candidateOf(entry, place.get(entry.id)!, fitted, accuracy),
  )
  const beliefs = candidates.map(({ belief }) => belief)
  const desk: Desk = { ...seatsOf(request, design.judges), accuracy, cuts: cutsOf(beliefs, request.prizes) }
  const chosen: Look[] = []
  let offers = candidates.map((candidate) => offerFor(candidate, desk))
  while (chosen.length < request.looks) {
    const top = offers.reduce((a, b) => (b && (!a || b.saves > a.saves) ? b : a), undefined)
    if (!top) break
    chosen.push({ entry: top.candidate.entry.id, judge: design.judges[top.judge]!, saves: top.saves })
    absorb(top.candidate, top.judge, accuracy)
    desk.room[top.judge]!--
    const full = desk.room[top.judge] === 0
    // What a sheet does to other works' errors is small: they are looked at again now and then.
    const all = chosen.length % refreshEvery === 0
    offers = offers.map((offer, i) =>
      all || offer === top || (full && offer?.judge === top.judge) ? offerFor(candidates[i]!, desk) : offer,
    )
  }
  return chosen
}

interface Desk {
  /** Sheets each judge can still take. */
  readonly room: number[]
  readonly recused: readonly ReadonlySet<string>[]
  readonly accuracy: Accuracy
  readonly cuts: readonly Cut[]
}

function seatsOf({ judges, looks, mostPerJudge }: SecondLookRequest, ids: readonly string[]) {
  const known = new Map(judges.map((judge) => [judge.id, judge]))
  const even = Math.ceil(looks / Math.max(judges.length, 1))
  return {
    room: ids.map((id) => (known.has(id) ? (mostPerJudge ?? even) : 0)),
    recused: ids.map((id) => new Set(known.get(id)?.recused)),
  }
}

interface Offer {
  readonly candidate: Candidate
  readonly judge: number
  readonly saves: number
}

/** The judge who would tell most of a work, the one with more room among equals, and the yuan saved per sheet. */
function offerFor(candidate: Candidate, { room, recused, accuracy, cuts }: Desk): Offer | undefined {
  const { error, learnt } = learning(candidate, accuracy)
  let judge = -1
  learnt.forEach((gain, j) => {
    if (!room[j] || candidate.seenBy.has(j) || recused[j]!.has(candidate.entry.village)) return
    const most = judge < 0 ? -1 : learnt[judge]!
    if (gain > most * (1 + 1e-9) || (gain > most * (1 - 1e-9) && room[j]! > room[judge]!)) judge = j
  })
  if (judge < 0 || !(error > 0)) return undefined
  const precision = 1 / (error - learnt[judge]!) - 1 / error
  const yuanAfter = (sheets: number) =>
    misplacedYuan(candidate.belief, posterior(accuracy, 1 / (1 / error + sheets * precision)), cuts)
  const now = yuanAfter(0)
  const saves = Math.max(...Array.from({ length: horizon }, (_, n) => (now - yuanAfter(n + 1)) / (n + 1)))
  return saves > 1e-9 ? { candidate, judge, saves } : undefined
}
