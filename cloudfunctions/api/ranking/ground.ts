import { readRound } from '@shared/inspection/round-case'
import { readMonth, type Month } from '@shared/kernel/days'
import { rankVillages, type Earlier, type VillageInputs } from '@shared/ranking/compute'
import type { MonthRanking } from '@shared/ranking/ranking'
import { villageMonths } from '../../core/records/household'
import { problems, rounds, sumsOf, visits } from '../../core/records/inspection'
import { rankings } from '../../core/records/ranking'
import { villages } from '../../core/records/roster'
import type { Rule } from '../../core/records/rules'
import { refuseCall } from '../../core/refusal-error'
import { refOf, sha256Of } from '../../core/rules'
import { $, command } from '../../core/store/sdk'

/** All that a month's ranking is computed from, but for the rules; in sums, so it grows with villages alone. */
export interface Ground {
  readonly month: Month
  readonly villages: readonly VillageInputs[]
  readonly earlier?: Earlier
  /** Rounds of the month that are still open, in words. */
  readonly open: readonly string[]
}

const most = 1000
/** Two rounds a month and a spare. */
const fewRounds = 4

/**
 * Reads the month: villages, visits, supervisors' sums, due problems by village and the last published ranking of an
 * earlier month. Six requests; at most five documents a village.
 */
export async function readGround(month: Month): Promise<Ground> {
  const [all, paid, sums, due, months, before] = await Promise.all([
    villages.all(),
    visits.find({ month }, { fields: ['villageId', 'roundId', 'totals'], limit: most }),
    villageMonths.find({ month }, { limit: most }),
    dueProblems(month),
    rounds.find({ month }, { limit: fewRounds }),
    rankings.find(
      { type: 'ranking', state: 'published', kind: command.lt(month) },
      {
        order: [
          ['kind', 'desc'],
          ['publishedAt', 'desc'],
        ],
        fields: ['form.ranking.month', 'form.ranking.villages'],
        limit: 1,
      },
    ),
  ])
  const own = new Map(sums.map((row) => [row.villageId, row.supervisors]))
  const problemsOf = new Map(due.map((row) => [row._id, row]))
  return {
    month,
    open: months.filter(({ state }) => state === 'open').map(readRound),
    ...(before[0] ? { earlier: before[0].form.ranking } : {}),
    villages: [...all]
      .sort((a, b) => a.order - b.order)
      .map(({ _id, name, districtId = '', districtName = '' }) => ({
        villageId: _id,
        villageName: name,
        districtId,
        districtName,
        visits: paid
          .filter(({ villageId }) => villageId === _id)
          .sort((a, b) => (a.roundId < b.roundId ? -1 : 1))
          .map(sumsOf)
          .filter(({ count }) => count > 0),
        due: problemsOf.get(_id)?.due ?? 0,
        inTime: problemsOf.get(_id)?.inTime ?? 0,
        supervisors: own.get(_id) ?? { count: 0, sum: 0 },
      })),
  }
}

/** Problems whose deadline lies in the month, and how many of them were closed by it; the database sums by village. */
const dueProblems = (month: Month): Promise<{ _id: string; due: number; inTime: number }[]> =>
  problems.aggregate([
    ['match', { dueMonth: month, state: command.nin(['invalid', 'duplicate']) }],
    [
      'group',
      {
        _id: '$villageId',
        due: $.sum(1),
        inTime: $.sum($.cond({ if: '$closedInTime', then: 1, else: 0 })),
      },
    ],
    ['limit', most],
  ])

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
