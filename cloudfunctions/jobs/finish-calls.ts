import { bySystem } from '@shared/cleanup/veto-moves'
import type { CaseRecord } from '@shared/case/case'
import { roundCase } from '@shared/inspection/round-case'
import uniqBy from 'lodash/uniqBy'
import { authorOf } from '../core/call'
import { announce, unannounce } from '../core/decisions'
import { followSpot } from '../core/exhibits'
import { takeDown } from '../core/exposures'
import { moveCase } from '../core/case-store'
import { carryOut } from '../core/checking'
import { placeOf } from '../core/places'
import { announceRanking, unannounceRanking } from '../core/ranking-notice'
import { openPayouts } from '../core/payouts'
import { decisions, type Decision } from '../core/records/assessment'
import { results, type Result } from '../core/records/award'
import { checks, type Check } from '../core/records/check'
import { householdScores, type HouseholdScore } from '../core/records/household'
import { bulletinIdOf, rounds, visits, type Round, type Visit } from '../core/records/inspection'
import { jobRuns } from '../core/records/job'
import { problems, type Problem } from '../core/records/problem'
import { rankings, type Ranking } from '../core/records/ranking'
import { publications } from '../core/records/publication'
import { villages, type Village } from '../core/records/roster'
import { pledges, type Pledge } from '../core/records/street'
import { enterScore, markVoided } from '../core/scoring/visit'
import { notePledge } from '../core/shop-register'
import { carryName } from '../core/village-names'
import type { Collection, Stored, Where } from '../core/store/collection'
import { command } from '../core/store/sdk'
import { writeVisits } from '../core/round-visits'
import { any, every, type Job } from './job'
import { underWay } from './signs'

const day = 86_400_000
/** More than a town writes while a timer is away for hours; what is beyond waits for its own request to come again. */
const atOnce = 1000

/** Records that others follow from. What follows is made so that making it twice changes nothing. */
interface Kind<T extends Stored> {
  readonly collection: Collection<T>
  /** Those written since. */
  readonly written: (since: number) => Where
  readonly at: (record: T) => number
  /** What several of them are finished as at once. */
  readonly part?: (record: T) => string
  /** @returns whether anything was left to do */
  readonly finish: (record: T, now: number) => Promise<boolean>
}

const kind = <T extends Stored>(of: Kind<T>) => of as unknown as Kind<Stored>
const moved = (since: number): Where => ({ 'history.at': command.gt(since) })
const received = (since: number): Where => ({ receivedAt: command.gt(since) })
const lastMove = ({ history }: CaseRecord) => history[history.length - 1]?.at ?? 0

const kinds: readonly Kind<Stored>[] = [
  kind<Round>({ collection: rounds, written: moved, at: lastMove, finish: finishRound }),
  kind<Visit>({
    collection: visits,
    written: (since) => ({ shutAt: command.gt(since) }),
    at: ({ shutAt }) => shutAt ?? 0,
    part: ({ roundId }) => roundId,
    finish: finishClosing,
  }),
  kind<Visit>({
    collection: visits,
    written: (since) => ({ 'voided.at': command.gt(since) }),
    at: ({ voided = [] }) => Math.max(...voided.map(({ at }) => at)),
    finish: async (visit) => (await markVoided(visit)) > 0,
  }),
  kind<Check>({
    collection: checks,
    written: received,
    at: ({ receivedAt }) => receivedAt,
    finish: finishCheck,
  }),
  kind<Pledge>({
    collection: pledges,
    written: received,
    at: ({ receivedAt }) => receivedAt,
    finish: notePledge,
  }),
  kind<HouseholdScore>({
    collection: householdScores,
    written: (since) => ({ source: 'visit', ...received(since) }),
    at: ({ receivedAt }) => receivedAt,
    finish: finishScore,
  }),
  kind<Problem>({ collection: problems, written: moved, at: lastMove, finish: finishProblem }),
  kind<Decision>({ collection: decisions, written: moved, at: lastMove, finish: finishDecision }),
  kind<Result>({
    collection: results,
    written: (since) => ({ type: 'result', ...moved(since) }),
    at: lastMove,
    finish: finishResult,
  }),
  kind<Ranking>({
    collection: rankings,
    written: (since) => ({ type: 'ranking', ...moved(since) }),
    at: lastMove,
    finish: finishRanking,
  }),
  kind<Village>({
    collection: villages,
    written: (since) => ({ 'writes.at': command.gt(since) }),
    at: ({ writes }) => writes?.[writes.length - 1]?.at ?? 0,
    finish: finishName,
  }),
]

const idOf = ({ _id }: Stored) => _id

const from = (last: number, now: number) => Math.max(last, now - day) - underWay

/**
 * Does what follows from a record whose call died in between and never came again: a check's problems, a pledge's mark on its
 * shop, a score's or a problem's place in its visit, an exhibit's state, the examples of a problem that was none, a round's
 * visits, its closing, that a score of it was voided, a decision's and a ranking's notice, a final result's payouts, a village's
 * new name.
 */
export const finishCalls: Job = {
  due: every(10),
  signs: (last, now) => ({
    ask: kinds.map(({ collection, written }) => any(collection, written(from(last, now)))),
  }),
  async run(now) {
    const since = from((await jobRuns.get('jobs'))?.last['finishCalls'] ?? 0, now)
    let finished = 0
    for (const { collection, written, at, part = idOf, finish } of kinds) {
      const found = await collection.find(written(since), { limit: atOnce })
      const over = found.filter((record) => at(record) <= now - underWay)
      for (const record of uniqBy(over, part)) if (await finish(record, now)) finished++
    }
    return finished ? `${finished} finished` : undefined
  },
}

async function finishRound(round: Round): Promise<boolean> {
  return round.state === 'open' && (await writeVisits(round)).written > 0
}

/**
 * Whoever closed it shut its visits first. Where the draft was written too it is known who closed it and when, and the round
 * is closed by that; where not, nothing was said to anybody, and the visits are open again. A closing that is under way has
 * just shut them.
 */
async function finishClosing({ roundId }: Visit, now: number): Promise<boolean> {
  const round = await rounds.get(roundId)
  if (round?.state !== 'open') return false
  const noticeId = bulletinIdOf(round)
  const first = (await publications.get(noticeId))?.history[0]
  if (first) {
    const { by, at, clientId } = first
    return (await moveCase(rounds, roundCase, round, 'close', { by, at, clientId }, { noticeId })).changed
  }
  const shut = { roundId, closed: true, shutAt: command.lte(now - underWay) }
  return (await visits.update(shut, { closed: false })) > 0
}

async function finishCheck(check: Check): Promise<boolean> {
  return carryOut(check, await placeOf(check))
}

async function finishScore(score: HouseholdScore): Promise<boolean> {
  const visit = await visits.get(score.visitId)
  return visit !== undefined && ['entered', 'closed'].includes(await enterScore(visit, score))
}

/**
 * A problem knows its visit and its exhibit; they may not know it, nor the examples it was shown as how it stands. The exhibit
 * moves by itself, so nobody is named for it.
 */
async function finishProblem(problem: Problem, now: number): Promise<boolean> {
  const { _id, from: source, spot, history } = problem
  await followSpot({ spot }, { openid: bySystem, now })
  const last = history[history.length - 1]
  if (last && (await takeDown(authorOf(last), problem))) return true
  if (source.kind !== 'visit') return false
  const unknown = { _id: source.id, problems: command.nin([_id]) }
  return (await visits.update(unknown, { problems: command.addToSet(_id) })) > 0
}

/** By who decided, in the moment of the decision: it is one call. */
async function finishDecision(decision: Decision): Promise<boolean> {
  const { history, state } = decision
  const [first] = history
  const last = history[history.length - 1]
  if (last && state === 'revoked') return unannounce(authorOf(last), decision)
  if (state !== 'made' || !first) return false
  return announce(authorOf(first), decision, first.clientId ?? '')
}

async function finishRanking(ranking: Ranking): Promise<boolean> {
  return ranking.state === 'published' ? announceRanking(ranking) : unannounceRanking(ranking)
}

/** Also what was written under the old name while the new one was carried. */
async function finishName({ _id, name }: Village): Promise<boolean> {
  return (await carryName(_id, name)) > 0
}

async function finishResult(result: Result): Promise<boolean> {
  return result.state === 'final' && (await openPayouts(result)) > 0
}
