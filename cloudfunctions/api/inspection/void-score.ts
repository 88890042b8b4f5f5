import type { InferOutput } from 'valibot'
import { belongsTo } from '@shared/inspection/inspector'
import type { voidScore as schema } from '@shared/inspection/schema'
import { readMonth } from '@shared/kernel/days'
import type { VisitLine } from '@contract'
import type { Call } from '../../core/call'
import {
  householdScores,
  villageMonthId,
  villageMonths,
  type HouseholdScore,
} from '../../core/records/household'
import { totalKey, visits, voidingOf, type Visit, type VoidedScore } from '../../core/records/inspection'
import { alsoWrote, type Wrote } from '../../core/records/ledger'
import { found, refuseCall } from '../../core/refusal-error'
import { markVoided, standing } from '../../core/scoring/visit'
import { command } from '../../core/store/sdk'
import { inspectorsOf, visitLine } from './view'

type VoidScore = InferOutput<typeof schema>

/**
 * Takes a score that was given by mistake out of its visit while the round is open; the inspector may score the household
 * again, so the village is not finished any more. One write on the visit decides; that the score says so itself follows.
 * @throws NOT_FOUND, SECOND_PERSON_NEEDED, OTHERS_DECIDE, MONTH_CLOSED, SCORE_VOIDED, ROUND_CLOSED
 */
export async function voidScore(call: Call, input: VoidScore, visit: Visit): Promise<VisitLine> {
  const [stored, month] = await Promise.all([
    householdScores.get(input.scoreId),
    villageMonths.get(villageMonthId(visit.villageId, visit.month)),
  ])
  const score = found(stored?.visitId === visit._id ? stored : undefined, '次督查打分')
  await demandOther(call, score)
  const line = { subject: `visit:${visit._id}`, villageId: visit.villageId, why: input.reason }
  const wrote = call.wroteOnce({ ...line, once: `${score._id} ${input.clientId}` })
  let now = visit
  if (!voidingOf(visit, score._id)) {
    if (month?.closed) refuseCall('MONTH_CLOSED', { month: readMonth(visit.month) })
    await takeOut(visit, score, wrote)
    now = found(await visits.get(visit._id), '次入村督查')
  }
  const voiding = voidingOf(now, score._id)
  if (!voiding) refuseCall('ROUND_CLOSED')
  if (voiding.line !== wrote.line) refuseCall('SCORE_VOIDED')
  await markVoided(now)
  const facts = { householdId: score.householdId, scoreId: score._id, total: score.score.total }
  call.record({ ...line, wrote: { ...wrote, at: voiding.at }, facts })
  return visitLine(now, await inspectorsOf([now]))
}

/** Nobody takes back what they gave, nor decides about the own village. */
async function demandOther(call: Call, { by, villageId }: HouseholdScore): Promise<void> {
  if (by === call.caller.openid) refuseCall('SECOND_PERSON_NEEDED', { step: '作废督查的分' })
  if (belongsTo((await call.caller.person())?.grants ?? [], villageId)) refuseCall('OTHERS_DECIDE')
}

async function takeOut(visit: Visit, { _id, householdId }: HouseholdScore, wrote: Wrote): Promise<void> {
  const { at, line } = wrote
  const voided: VoidedScore = { scoreId: _id, householdId, at, line }
  await visits.update(
    { _id: visit._id, closed: false, ...standing(_id) },
    {
      [`totals.${totalKey(householdId)}`]: command.remove(),
      voided: command.push([voided]),
      finishedAt: 0,
      writes: alsoWrote(wrote),
    },
  )
}
