import type { InferOutput } from 'valibot'
import type { submitScore } from '@shared/household/schema'
import { dayOf, monthOf, readMonth } from '@shared/kernel/days'
import { photoIdsOf, scoreSheet } from '@shared/sheet/score'
import type { ScoreLine } from '@contract'
import type { Call } from '../../core/call'
import { withPhotos } from '../../core/evidence'
import { idempotentId } from '../../core/ids'
import {
  householdScores,
  scoreSlot,
  supervisorScoreId,
  villageMonthId,
  type HouseholdScore,
} from '../../core/records/household'
import { demand, refuseCall } from '../../core/refusal-error'
import { refOf } from '../../core/rules'
import { whoCameFirst } from './came-first'
import { countScore } from '../../core/scoring/count'
import { scoringFacts, type ScoringFacts } from './facts'
import { keepLatest, openTask } from '../../core/scoring/latest'

type SubmitScore = InferOutput<typeof submitScore>

/** How far ahead of the town's clock a phone's may run. */
const tolerated = 10 * 60_000
const attempts = 8

/**
 * A supervisor's score of one household of the village, once a day; poor or, where the register changed meanwhile, not.
 * One insert decides: its slot that the household has no other today, its id that no other score has the same turn in
 * the village's month. What follows (sums, the household's last two, the task) is done once by each step's own
 * condition, so a request that died half-way is completed when it comes again.
 * Requests: caller, facts, score, sums, household, ledger = 6; one more for the village's first of a month, one where a
 * task is opened, two for photos where there are any.
 * @throws NOT_FOUND, SCORE_IN_FUTURE, MONTH_CLOSED, the scorer's, SCORED_TODAY
 */
export async function submit(call: Call, input: SubmitScore): Promise<ScoreLine> {
  const { openid } = call.caller
  if (input.filledAt > call.now + tolerated) refuseCall('SCORE_IN_FUTURE')
  const at = Math.min(input.filledAt, call.now)
  const asked = {
    householdId: input.householdId,
    month: monthOf(dayOf(at)),
    requestId: idempotentId('householdScore', openid, input.clientId),
  }
  const first = await scoringFacts(asked, call.now)
  if (first.own) return finish(call, first.own, first)
  const photoIds = photoIdsOf(input.answers)
  const holder = { usedBy: asked.requestId, openid, villageId: first.household.villageId }
  const shown = async () => ((await householdScores.count({ requestId: asked.requestId })) ? photoIds : [])
  return withPhotos(photoIds, holder, shown, async () => {
    let facts = first
    for (let attempt = 0; attempt < attempts; attempt++) {
      if (facts.own) return finish(call, facts.own, facts)
      const record = decide(call, input, { ...asked, at }, facts)
      if (await householdScores.insert(record)) return finish(call, record, facts)
      await whoCameFirst(openid, record)
      facts = await scoringFacts(asked, call.now)
    }
    return refuseCall('BUSY')
  })
}

function decide(
  call: Call,
  { answers, note }: SubmitScore,
  { at, month, requestId }: { at: number; month: string; requestId: string },
  { household, month: sums, rule }: ScoringFacts,
): HouseholdScore {
  if (sums?.closed) refuseCall('MONTH_CLOSED', { month: readMonth(month) })
  const { _id: householdId, villageId } = household
  const turn = (sums?.supervisors.count ?? 0) + 1
  const _id = supervisorScoreId(villageMonthId(villageId, month), turn)
  return {
    _id,
    slot: scoreSlot(householdId, dayOf(at), 'supervisor'),
    householdId,
    villageId,
    source: 'supervisor',
    visitId: '',
    by: call.caller.openid,
    month,
    at,
    receivedAt: call.now,
    answers,
    score: demand(scoreSheet(rule.body.sheet, answers)),
    note,
    rule: refOf(rule),
    requestId,
    turn,
    writes: [call.wroteOnce({ subject: `householdScore:${_id}`, villageId })],
  }
}

async function finish(
  call: Call,
  score: HouseholdScore,
  { household, rule }: ScoringFacts,
): Promise<ScoreLine> {
  // A client id that was used for another household is answered with that score, and touches nothing.
  if (score.householdId !== household._id) return lineOf(call, score)
  await countScore(score)
  const kept = await keepLatest(household, score)
  const opened = await openTask(kept, score, rule.body.rebound, call.now)
  const { _id, householdId, villageId } = score
  call.record({
    subject: `householdScore:${_id}`,
    villageId,
    facts: { householdId, total: score.score.total, ...(opened ? { rebound: true } : {}) },
  })
  return lineOf(call, score)
}

async function lineOf(call: Call, { _id: id, source, score, at, note }: HouseholdScore): Promise<ScoreLine> {
  const by = (await call.caller.person())?.name ?? ''
  return { id, source, total: score.total, items: score.items, at, by, note }
}
