import { createHash } from 'node:crypto'
import { visitsOfRound } from '../../cloudfunctions/core/visits-of-round'
import { groundOf, rankingOf } from '../../cloudfunctions/api/ranking/ranking-of'
import {
  villageMonthId,
  type Household,
  type HouseholdScore,
  type VillageMonth,
} from '../../cloudfunctions/core/records/household'
import { totalKey, type Round, type Visit } from '../../cloudfunctions/core/records/inspection'
import type { Ranking } from '../../cloudfunctions/core/records/ranking'
import type { Person, Village } from '../../cloudfunctions/core/records/roster'
import type { Rule } from '../../cloudfunctions/core/records/rules'
import { decideMove, newCase, type CaseKind, type CaseRecord } from '../../miniprogram/shared/case/case'
import { roundCase } from '../../miniprogram/shared/inspection/round-case'
import { canonicalJson } from '../../miniprogram/shared/kernel/canonical'
import {
  addDays,
  dayOf,
  monthBefore,
  monthOf,
  readMonth,
  startOfDay,
  type Month,
} from '../../miniprogram/shared/kernel/days'
import { publicationCase } from '../../miniprogram/shared/publication/publication-case'
import { officeNames } from '../../miniprogram/shared/roster/roles'
import { refOf } from '../../miniprogram/shared/rules/rules'
import { scoreSheet } from '../../miniprogram/shared/sheet/score'
import type { Calendar } from './calendar'
import { asVisited } from './scores'

const hour = 3_600_000
const day = 24 * hour
/** Inspected and ranked before the demo begins; the oldest first. */
const past = 2
const perVillage = 6
/** Nobody came to this village in the last month: it is missing and not zero. */
const leftOut = '抗洞洼'

export interface DemoMonths {
  readonly rounds: readonly Round[]
  readonly visits: readonly Visit[]
  readonly scores: readonly HouseholdScore[]
  readonly months: readonly VillageMonth[]
  readonly rankings: readonly Ranking[]
}

interface Told {
  readonly calendar: Calendar
  readonly villages: readonly Village[]
  readonly people: readonly Person[]
  readonly register: readonly Household[]
  readonly sums: readonly VillageMonth[]
  readonly household: Rule<'household'>
  readonly weights: Rule<'ranking'>
}

/** The two months before: a round in each half, scored, closed and ranked, all by the rules the api goes by. */
export function imagineMonths(told: Told): DemoMonths {
  const months = Array.from({ length: past }, (_, i) =>
    Array.from({ length: past - i }).reduce<Month>(monthBefore, monthOf(told.calendar.today)),
  )
  const made = { rounds: [], visits: [], scores: [], months: [], rankings: [] } as {
    rounds: Round[]
    visits: Visit[]
    scores: HouseholdScore[]
    months: VillageMonth[]
    rankings: Ranking[]
  }
  for (const month of months) {
    const held = (['first', 'second'] as const).map((half) => roundOf(told, month, half))
    made.rounds.push(...held.map(({ round }) => round))
    made.visits.push(...held.flatMap(({ visits }) => visits))
    made.scores.push(...held.flatMap(({ scores }) => scores))
    const closed = closedMonths(told, month)
    made.months.push(...closed)
    made.rankings.push(rankingFor(told, month, held, closed, made.rankings[made.rankings.length - 1]))
  }
  return made
}

function roundOf(told: Told, month: Month, half: 'first' | 'second') {
  const { villages, register, household, people } = told
  const opened = startOfDay(`${month}-${half === 'first' ? '06' : '20'}`) + 9 * hour
  const _id = `${month}:${half}`
  const round: Round = {
    ...moved(roundCase, [
      ['open', 'demo-discipline', opened],
      ['close', 'demo-discipline', opened + 4 * day],
    ]),
    _id,
    month,
    half,
    seed: `demo/${_id}`,
    perVillage,
    inspectors: people.flatMap((person) =>
      person.grants.some(({ role }) => role === 'inspector') ? [person._id] : [],
    ),
    rule: refOf(household),
    noticeId: '',
  }
  const scores: HouseholdScore[] = []
  const visits = visitsOfRound(round, villages, register).map((visit): Visit => {
    const missing = visit.villageName === leftOut && month === monthBefore(monthOf(told.calendar.today))
    const at = opened + (visit.order % 20) * 20 * 60_000 + Math.floor(visit.order / 20) * day
    const own = missing ? [] : visit.drawn.map((_, i) => scoreOf(told, visit, i, at + i * 3 * 60_000))
    scores.push(...own)
    return {
      ...visit,
      totals: Object.fromEntries(own.map((score) => [totalKey(score.householdId), score.score.total])),
      finishedAt: missing ? 0 : at + hour,
      closed: true,
    }
  })
  return { round, visits, scores }
}

function scoreOf({ household: rule }: Told, visit: Visit, nth: number, at: number): HouseholdScore {
  const householdId = visit.drawn[nth] ?? ''
  const answers = asVisited(rule.body.sheet, visit, nth)
  const score = scoreSheet(rule.body.sheet, answers)
  if (!score.ok) throw new Error(`the demo filled a sheet wrongly: ${score.code}`)
  return {
    _id: `demo-visit-${visit._id}-${householdId}`,
    slot: `${householdId}:${visit.roundId}:visit`,
    householdId,
    villageId: visit.villageId,
    source: 'visit',
    visitId: visit._id,
    by: visit.inspector,
    month: visit.month,
    at,
    receivedAt: at,
    answers,
    score: score.value,
    note: '',
    rule: visit.rule,
  }
}

/** Every village's month is closed once it is ranked, with its supervisors' sums where there are any. */
const closedMonths = ({ villages, sums }: Told, month: Month): VillageMonth[] =>
  villages.map(({ _id: villageId }) => ({
    ...(sums.find((one) => one.villageId === villageId && one.month === month) ?? {
      _id: villageMonthId(villageId, month),
      villageId,
      month,
      supervisors: { count: 0, sum: 0 },
    }),
    closed: true,
  }))

function rankingFor(
  { villages, household, weights }: Told,
  month: Month,
  held: readonly { readonly round: Round; readonly visits: readonly Visit[] }[],
  sums: readonly VillageMonth[],
  before: Ranking | undefined,
): Ranking {
  const ground = groundOf({
    month,
    villages,
    visits: held.flatMap(({ visits }) => visits),
    sums,
    due: [],
    rounds: held.map(({ round }) => round),
    ...(before ? { earlier: before.form.ranking } : {}),
  })
  const ranking = rankingOf(ground, { ranking: weights, household })
  // 31 days on is in the next month: the evening before its first day.
  const at = startOfDay(`${monthOf(addDays(`${month}-01`, 31))}-01`) - 6 * hour
  return {
    ...moved(publicationCase, [
      ['draft', 'demo-women', at - 3 * hour],
      ['check', 'demo-admin', at - hour],
      ['publish', 'demo-women', at],
    ]),
    _id: `demo-ranking-${month}`,
    type: 'ranking',
    kind: month,
    form: {
      ranking,
      sha256: createHash('sha256').update(canonicalJson(ranking)).digest('hex'),
      edition: 1,
      reason: '',
    },
    issuer: officeNames.women,
    createdBy: 'demo-women',
    updatedAt: at,
    number: `${readMonth(month)}排名`,
    publishedAt: at,
    photos: [],
  }
}

/** A case after these moves, as it would stand had people made them. */
function moved<State extends string, Move extends string>(
  kind: CaseKind<State, Move>,
  steps: readonly (readonly [move: NoInfer<Move>, by: string, at: number])[],
): CaseRecord<State, Move> {
  return steps.reduce<CaseRecord<State, Move>>((record, [move, by, at]) => {
    const next = decideMove(kind, record, move, { by, at })
    if (!next.ok) throw new Error(`the demo cannot ${move} on ${dayOf(at)}: ${next.code}`)
    return next.value
  }, newCase(kind))
}
