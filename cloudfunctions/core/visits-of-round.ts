import { dealVillages, drawHouseholds } from '@shared/inspection/sample'
import type { Household } from './records/household'
import type { Round, Visit } from './records/inspection'
import type { Village } from './records/roster'

/** The visits of a round, the same however often they are made of the same register. */
export function visitsOfRound(
  round: Round,
  towns: readonly Village[],
  register: readonly Household[],
  own: ReadonlyMap<string, readonly string[]> = new Map(),
): Visit[] {
  const ofVillage = new Map<string, Household[]>()
  for (const household of register) {
    const own = ofVillage.get(household.villageId)
    if (own) own.push(household)
    else ofVillage.set(household.villageId, [household])
  }
  // Districts together, so that a day's way is short.
  const way = [...towns].sort(
    (a, b) => (a.districtId ?? '').localeCompare(b.districtId ?? '') || a.order - b.order,
  )
  const dealt = dealVillages(
    round.seed,
    way.map(({ _id }) => _id),
    round.inspectors,
    own,
  )
  return way.map(({ _id: villageId, name: villageName }, order): Visit => ({
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
