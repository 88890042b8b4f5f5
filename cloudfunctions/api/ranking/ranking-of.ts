import { readRound } from '@shared/inspection/round-case'
import { readMonth, type Month } from '@shared/kernel/days'
import { rankVillages, type Earlier, type VillageInputs } from '@shared/ranking/compute'
import type { MonthRanking } from '@shared/ranking/ranking'
import type { VillageMonth } from '../../core/records/household'
import { sumsOf, type Round, type Visit } from '../../core/records/inspection'
import type { Village } from '../../core/records/roster'
import type { Rule } from '../../core/records/rules'
import { refuseCall } from '../../core/refusal-error'
import { refOf, sha256Of } from '../../core/rules'

/** All that a month's ranking is computed from, but for the rules; in sums, so it grows with villages alone. */
export interface Ground {
  readonly month: Month
  readonly villages: readonly VillageInputs[]
  readonly earlier?: Earlier
  /** Rounds of the month that are still open, in words. */
  readonly open: readonly string[]
}

/** A village's problems whose deadline lies in the month. */
export interface Due {
  readonly _id: string
  readonly due: number
  readonly inTime: number
}

/** The month's records, brought together by village. */
export function groundOf(read: {
  readonly month: Month
  readonly villages: readonly Village[]
  readonly visits: readonly Pick<Visit, 'villageId' | 'roundId' | 'totals'>[]
  readonly sums: readonly VillageMonth[]
  readonly due: readonly Due[]
  readonly rounds: readonly Pick<Round, 'month' | 'half' | 'state'>[]
  readonly earlier?: Earlier
}): Ground {
  const own = new Map(read.sums.map((row) => [row.villageId, row.supervisors]))
  const due = new Map(read.due.map((row) => [row._id, row]))
  return {
    month: read.month,
    open: read.rounds.filter(({ state }) => state === 'open').map(readRound),
    ...(read.earlier ? { earlier: read.earlier } : {}),
    villages: [...read.villages]
      .sort((a, b) => a.order - b.order)
      .map(({ _id, name, districtId = '', districtName = '' }) => ({
        villageId: _id,
        villageName: name,
        districtId,
        districtName,
        visits: read.visits
          .filter(({ villageId }) => villageId === _id)
          .sort((a, b) => (a.roundId < b.roundId ? -1 : 1))
          .map(sumsOf)
          .filter(({ count }) => count > 0),
        due: due.get(_id)?.due ?? 0,
        inTime: due.get(_id)?.inTime ?? 0,
        supervisors: own.get(_id) ?? { count: 0, sum: 0 },
      })),
  }
}

/** The month's ranking of this ground, with the hash of what it was computed from. @throws ROUND_OPEN, NO_VISITS */
export function rankingOf(
  ground: Ground,
  rules: { readonly ranking: Rule<'ranking'>; readonly household: Rule<'household'> },
): MonthRanking {
  const { month, villages: inputs, earlier, open } = ground
  if (open.length) refuseCall('ROUND_OPEN', { rounds: open })
  if (inputs.every((village) => village.visits.length === 0))
    refuseCall('NO_VISITS', { month: readMonth(month) })
  return {
    ...rankVillages(month, inputs, rules.ranking.body, earlier),
    rules: { ranking: refOf(rules.ranking), household: refOf(rules.household) },
    inputsSha256: sha256Of({ month, villages: inputs, earlier: earlier ?? null }),
  }
}
