import type { InferOutput } from 'valibot'
import type { scoreVisit } from '@shared/inspection/schema'
import { dayOf, monthOf } from '@shared/kernel/days'
import { photoIdsOf, scoreSheet } from '@shared/sheet/score'
import type { VisitLine } from '@contract'
import type { Call } from '../../core/call'
import { withPhotos } from '../../core/evidence'
import { idempotentId } from '../../core/ids'
import { householdScores, type HouseholdScore } from '../../core/records/household'
import { totalKey, visitSlot, voidingOf, type Visit } from '../../core/records/inspection'
import { demand, refuseCall } from '../../core/refusal-error'
import { enterScore } from '../../core/scoring/visit'
import { frozenSheet } from './frozen-sheet'
import { inspectorsOf, visitLine } from './view'

type ScoreVisit = InferOutput<typeof scoreVisit>

/** How far ahead of the town's clock a phone's may run. */
const tolerated = 10 * 60_000

/**
 * An inspector's score of one drawn household, once a round; again where it was voided. The visit's total is set and not added, so a request that
 * died half-way is completed when it comes again.
 * Requests: caller, visit, score, total, inspector's name, ledger = 6; the frozen sheet once more on a cold start.
 * @throws ROUND_CLOSED, NOT_DRAWN, SCORE_IN_FUTURE, the scorer's, SCORED_ON_VISIT
 */
export async function score(call: Call, input: ScoreVisit, visit: Visit): Promise<VisitLine> {
  const { householdId, answers, filledAt } = input
  const _id = idempotentId('visitScore', call.caller.openid, input.clientId)
  if (!visit.drawn.includes(householdId)) refuseCall('NOT_DRAWN')
  if (filledAt > call.now + tolerated) refuseCall('SCORE_IN_FUTURE')
  const scored = visit.totals[totalKey(householdId)] !== undefined || voidingOf(visit, _id) !== undefined
  const known = scored ? await householdScores.get(_id) : undefined
  if (known) {
    call.record(lineOf(visit, known))
    return enter(visit, known)
  }
  if (visit.closed) refuseCall('ROUND_CLOSED')
  const at = Math.min(filledAt, call.now)
  const record: HouseholdScore = {
    _id,
    slot: visitSlot(visit, householdId),
    householdId,
    villageId: visit.villageId,
    source: 'visit',
    visitId: visit._id,
    by: call.caller.openid,
    month: monthOf(dayOf(at)),
    at,
    receivedAt: call.now,
    answers,
    score: demand(scoreSheet(await frozenSheet(visit.rule), answers)),
    note: input.note,
    rule: visit.rule,
    writes: [call.wroteOnce(subjectOf(visit))],
  }
  const photoIds = photoIdsOf(answers)
  const holder = { usedBy: _id, openid: call.caller.openid, villageId: visit.villageId }
  const shown = async () => ((await householdScores.get(_id)) ? photoIds : [])
  return withPhotos(photoIds, holder, shown, async () => {
    const added = await householdScores.insert(record)
    const stored = added ? record : await householdScores.get(_id)
    if (!stored) refuseCall('SCORED_ON_VISIT')
    const line = await enter(visit, stored)
    call.record(lineOf(visit, stored))
    return line
  })
}

const subjectOf = ({ _id, villageId }: Visit) => ({ subject: `visit:${_id}`, villageId })

const lineOf = (visit: Visit, { householdId, score }: HouseholdScore) => ({
  ...subjectOf(visit),
  facts: { householdId, total: score.total },
})

/** Enters a stored score into the visit's totals; one that was voided is answered and stays out. @throws ROUND_CLOSED */
async function enter(visit: Visit, score: HouseholdScore): Promise<VisitLine> {
  const entered = await enterScore(visit, score)
  if (entered === 'closed') refuseCall('ROUND_CLOSED')
  const own = entered === 'voided' ? {} : { [totalKey(score.householdId)]: score.score.total }
  const totals = { ...visit.totals, ...own }
  return visitLine({ ...visit, totals }, await inspectorsOf([visit]))
}
