import type { InferOutput } from 'valibot'
import { decideMove, newCase } from '@shared/case/case'
import { readRound, roundCase } from '@shared/inspection/round-case'
import type { openRound } from '@shared/inspection/schema'
import { monthOf, readMonth } from '@shared/kernel/days'
import { holds } from '@shared/roster/roles'
import type { RoundView } from '@contract'
import type { Call } from '../../core/call'
import { freshId } from '../../core/ids'
import { ownVillages } from '../../core/judging/recusal'
import { villageMonths } from '../../core/records/household'
import { rounds, type Round } from '../../core/records/inspection'
import { people, villages, type Person } from '../../core/records/roster'
import { demand, refuseCall } from '../../core/refusal-error'
import { refOf, currentRule, freezeRule } from '../../core/rules'
import { roundView } from './view'
import { writeVisits } from '../../core/round-visits'

type OpenRound = InferOutput<typeof openRound>

/**
 * Opens a half-month round: draws each village's households by a seed that is kept, and deals the villages to the
 * inspectors. A round has one id, so there is one; broken off before its visits were written, the same request writes them.
 * @throws ROUND_EXISTS, MONTH_AHEAD, MONTH_CLOSED, NOT_INSPECTORS, INSPECTOR_OF_VILLAGE
 */
export async function open(call: Call, input: OpenRound): Promise<RoundView> {
  const { clientId, month, half, perVillage, inspectors } = input
  const _id = `${month}:${half}`
  const before = await rounds.get(_id)
  if (before && before.history[0]?.clientId !== clientId)
    refuseCall('ROUND_EXISTS', { round: readRound(before) })
  const round = before ?? (await begin(call, { _id, clientId, month, half, perVillage, inspectors }))
  const { drawn } = await writeVisits(round)
  // The same request again: the history tells it.
  if (!before) call.record({ subject: `round:${_id}`, facts: { seed: round.seed, villages: drawn } })
  return roundView(round)
}

async function begin(
  call: Call,
  { _id, clientId, month, half, perVillage, inspectors }: OpenRound & { _id: string },
): Promise<Round> {
  if (month > monthOf(call.today)) refuseCall('MONTH_AHEAD', { month: readMonth(month) })
  const [closed, found, rule] = await Promise.all([
    villageMonths.count({ month, closed: true }),
    people.byIds([...new Set(inspectors)]),
    currentRule('household'),
  ])
  if (closed) refuseCall('MONTH_CLOSED', { month: readMonth(month) })
  const able = found.filter(({ grants }) => holds(grants, 'inspector')).map((person) => person._id)
  if (able.length < new Set(inspectors).size) refuseCall('NOT_INSPECTORS')
  await demandStrangers(found)
  const round: Round = {
    ...demand(decideMove(roundCase, newCase(roundCase), 'open', call.move({ clientId }))),
    _id,
    month,
    half,
    seed: freshId(),
    perVillage,
    inspectors: able,
    rule: refOf(rule),
    noticeId: '',
  }
  await freezeRule(rule, call.now)
  if (await rounds.insert(round)) return round
  return refuseCall('ROUND_EXISTS', { round: readRound(round) })
}

/** Nobody inspects the own village: for each there is one who does not belong to it. @throws INSPECTOR_OF_VILLAGE */
async function demandStrangers(inspectors: readonly Person[]): Promise<void> {
  const [shared] = inspectors
    .map(ownVillages)
    .reduce((left, own) => left.filter((villageId) => own.includes(villageId)))
  if (shared === undefined) return
  refuseCall('INSPECTOR_OF_VILLAGE', { village: (await villages.get(shared))?.name ?? '有一个村' })
}
