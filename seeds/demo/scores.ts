import {
  scoreSlot,
  supervisorScoreId,
  villageMonthId,
  type Household,
  type HouseholdScore,
  type ReboundTask,
  type VillageMonth,
} from '../../cloudfunctions/core/records/household'
import type { Person } from '../../cloudfunctions/core/records/roster'
import type { Rule } from '../../cloudfunctions/core/records/rules'
import { reboundOf, withScore } from '../../miniprogram/shared/household/rebound'
import { addDays, dayOf, monthOf, startOfDay } from '../../miniprogram/shared/kernel/days'
import { refOf } from '../../miniprogram/shared/rules/rules'
import { itemsOf, scoreSheet } from '../../miniprogram/shared/sheet/score'
import type { Sheet } from '../../miniprogram/shared/sheet/sheet'
import type { Calendar } from './calendar'
import { makeDice, type Dice } from './pictures/random'

const hour = 3_600_000
/** How many days ago each of the supervisors' rounds began; the last is half done. */
const rounds = [54, 26, 3]

export interface DemoScores {
  readonly households: readonly Household[]
  readonly scores: readonly HouseholdScore[]
  readonly months: readonly VillageMonth[]
  readonly tasks: readonly ReboundTask[]
}

/** The supervisors' scores of the last weeks where a village has one: made as the api makes them, by the same rules. */
export function imagineScores(
  calendar: Calendar,
  register: readonly Household[],
  people: readonly Person[],
  rule: Rule<'household'>,
): DemoScores {
  const scores: HouseholdScore[] = []
  const months = new Map<string, VillageMonth>()
  const tasks: ReboundTask[] = []
  const supervisors = people.flatMap(({ _id, grants }) =>
    grants.flatMap(({ role, villageId }) =>
      role === 'supervisor' && villageId ? [{ by: _id, villageId }] : [],
    ),
  )
  const latest = new Map<string, Household['latest']>()
  for (const { by, villageId } of supervisors) {
    const poor = register.filter(
      (household) => household.villageId === villageId && household.kind === 'poor',
    )
    rounds.forEach((ago, round) => {
      const last = round === rounds.length - 1
      for (const [i, household] of (last ? poor.slice(0, Math.ceil(poor.length / 2)) : poor).entries()) {
        const dice = makeDice(`demo/scores/${household._id}/${round}`)
        const at = startOfDay(addDays(calendar.today, -ago)) + 9 * hour + i * 6 * 60_000
        const slump = last && i % 4 === 1
        const score = scoreOf({ household, by, at, dice, rule, slump, months })
        scores.push(score)
        const kept = withScore(latest.get(household._id) ?? [], { total: score.score.total, at })
        latest.set(household._id, kept)
        const why = reboundOf(kept, rule.body.rebound)
        if (why && last) tasks.push(taskOf(household, score, why))
      }
    })
  }
  return {
    households: register.map((household) => ({ ...household, latest: latest.get(household._id) ?? [] })),
    scores,
    months: [...months.values()],
    tasks,
  }
}

interface Told {
  readonly household: Household
  readonly by: string
  readonly at: number
  readonly dice: Dice
  readonly rule: Rule<'household'>
  /** A household that has let itself go. */
  readonly slump: boolean
  readonly months: Map<string, VillageMonth>
}

function scoreOf({ household, by, at, dice, rule, slump, months }: Told): HouseholdScore {
  const { _id, villageId } = household
  const day = dayOf(at)
  const month = monthOf(day)
  const monthId = villageMonthId(villageId, month)
  const answers = filled(rule.body.sheet, dice, slump)
  const score = scoreSheet(rule.body.sheet, answers)
  if (!score.ok) throw new Error(`the demo filled a sheet wrongly: ${score.code}`)
  const before = months.get(monthId)?.supervisors ?? { count: 0, sum: 0 }
  const turn = before.count + 1
  const supervisors = { count: turn, sum: before.sum + score.value.total }
  months.set(monthId, { _id: monthId, villageId, month, closed: false, supervisors })
  return {
    _id: supervisorScoreId(monthId, turn),
    slot: scoreSlot(_id, day, 'supervisor'),
    householdId: _id,
    villageId,
    source: 'supervisor',
    visitId: '',
    by,
    month,
    at,
    receivedAt: at,
    answers,
    score: score.value,
    note: slump ? '院子又堆上了，要再上门' : '',
    rule: refOf(rule),
    requestId: `demo-score-${_id}-${day}`,
    turn,
  }
}

type Filled = { points: number } | { places: { points: number; words: string; photoIds: string[] }[] }

/** A sheet as people fill it: a point off here and there, more in a house that slumped. */
const filled = (sheet: Sheet, dice: Dice, slump: boolean): Record<string, Filled> =>
  Object.fromEntries(
    itemsOf(sheet).flatMap(({ item, fill }): [string, Filled][] => {
      if (fill === 'give') return [[item.id, { points: item.cap - dice.whole(0, 2) * item.step }]]
      if (!dice.chance(slump ? 0.9 : 0.4)) return []
      const points = dice.whole(1, slump ? 5 : 2) * item.step
      return [[item.id, { places: [{ points: Math.min(points, item.cap), words: '', photoIds: [] }] }]]
    }),
  )

/** The nth household of a visit. A village has a way of its own, the same in every month. */
export function asVisited(
  sheet: Sheet,
  { _id, villageId, drawn }: { _id: string; villageId: string; drawn: readonly unknown[] },
  nth: number,
): Record<string, Filled> {
  const manner = makeDice(`demo/manner/${villageId}`).between(0, 0.7)
  return filled(sheet, makeDice(`demo/visit/${_id}/${nth}`), nth / drawn.length < manner)
}

const taskOf = (household: Household, score: HouseholdScore, why: string): ReboundTask => ({
  _id: score._id,
  slot: household._id,
  villageId: household.villageId,
  householdId: household._id,
  pairedWith: household.pairedWith,
  why,
  since: score.at,
  state: 'open',
  what: '',
  closedBy: '',
  photoIds: [],
})
