import type { InferOutput } from 'valibot'
import { decideMove, newCase } from '@shared/case/case'
import { readRound, roundCase } from '@shared/inspection/round-case'
import { dealVillages, drawHouseholds } from '@shared/inspection/sample'
import type { openRound } from '@shared/inspection/schema'
import { readMonth } from '@shared/kernel/days'
import { holds } from '@shared/roster/roles'
import type { RoundView } from '@contract'
import type { Call } from '../../core/call'
import { freshId } from '../../core/ids'
import { households, villageMonths, type Household } from '../../core/records/household'
import { rounds, visits, type Round, type Visit } from '../../core/records/inspection'
import { people, villages } from '../../core/records/roster'
import { demand, refuseCall } from '../../core/refusal-error'
import { refOf, useRule } from '../../core/rules'
import { roundView } from './view'

type OpenRound = InferOutput<typeof openRound>

/**
 * Opens a half-month round: draws each village's households by a seed that is kept, and deals the villages to the
 * inspectors. A round has one id, so there is one; broken off before its visits were written, the same request writes them.
 * @throws ROUND_EXISTS, MONTH_CLOSED, NOT_INSPECTORS
 */
export async function open(call: Call, input: OpenRound): Promise<RoundView> {
  const { clientId, month, half, perVillage, inspectors } = input
  const _id = `${month}:${half}`
  const before = await rounds.get(_id)
  if (before && before.history[0]?.clientId !== clientId)
    refuseCall('ROUND_EXISTS', { round: readRound(before) })
  const round = before ?? (await begin(call, { _id, clientId, month, half, perVillage, inspectors }))
  const drawn = await visitsFor(round)
  await visits.insertMissing(drawn)
  if (!before) call.record({ subject: `round:${_id}`, facts: { seed: round.seed, villages: drawn.length } })
  return roundView(round)
}

async function begin(
  call: Call,
  { _id, clientId, month, half, perVillage, inspectors }: OpenRound & { _id: string },
): Promise<Round> {
  const [closed, found, rule] = await Promise.all([
    villageMonths.count({ month, closed: true }),
    people.byIds([...new Set(inspectors)]),
    useRule('household', call.now),
  ])
  if (closed) refuseCall('MONTH_CLOSED', { month: readMonth(month) })
  const able = found.filter(({ grants }) => holds(grants, 'inspector')).map((person) => person._id)
  if (able.length < new Set(inspectors).size) refuseCall('NOT_INSPECTORS')
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
  if (await rounds.insert(round)) return round
  return refuseCall('ROUND_EXISTS', { round: readRound(round) })
}

/** The visits of a round, the same however often they are made of the same register. */
async function visitsFor(round: Round): Promise<Visit[]> {
  const [all, register] = await Promise.all([villages.all(), households.all()])
  const ofVillage = new Map<string, Household[]>()
  for (const household of register)
    ofVillage.set(household.villageId, [...(ofVillage.get(household.villageId) ?? []), household])
  // Districts together, so that a day's way is short.
  const route = [...all].sort(
    (a, b) => (a.districtId ?? '').localeCompare(b.districtId ?? '') || a.order - b.order,
  )
  const dealt = dealVillages(
    round.seed,
    route.map(({ _id }) => _id),
    round.inspectors,
  )
  return route.map(({ _id: villageId, name: villageName }, order): Visit => ({
    _id: `${round._id}:${villageId}`,
    roundId: round._id,
    month: round.month,
    villageId,
    villageName,
    order,
    inspector: dealt.get(villageId) ?? '',
    rule: round.rule,
    drawn: drawHouseholds(
      round.seed,
      villageId,
      (ofVillage.get(villageId) ?? []).map(({ _id: id, kind }) => ({ id, kind })),
      round.perVillage,
    ),
    totals: {},
    problems: [],
    finishedAt: 0,
    closed: false,
  }))
}
