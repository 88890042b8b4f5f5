import type { ScoreLine, ScoringBoard } from '../../typings/contract'
import { dayOf, monthOf, type Day } from '../shared/kernel/days'
import { amend, askOrRemember, recall, type Seen } from './last-seen'
import { getScoringBoard } from './scoring'

const keyOf = (villageId: string): string => `scores:${villageId}`

/** The village's poor households, as last seen where there is no signal. */
export async function loadBoard(villageId: string): Promise<Seen<ScoringBoard>> {
  const seen = await askOrRemember(keyOf(villageId), () => getScoringBoard(villageId))
  return seen.asOf ? { ...seen, answer: today(seen.answer) } : seen
}

/** The list the phone remembers, where this household stands in it. */
export function keptBoard(villageId: string, householdId: string): ScoringBoard | undefined {
  const kept = recall<ScoringBoard>(keyOf(villageId))?.answer
  return kept?.households.some(({ id }) => id === householdId) ? today(kept) : undefined
}

/** Keeps what was sent in the list the phone remembers. */
export function keepScore(
  villageId: string,
  householdId: string,
  { total, at }: Pick<ScoreLine, 'total' | 'at'>,
): void {
  amend<ScoringBoard>(keyOf(villageId), (board) => {
    const households = board.households.map((household) => {
      if (household.id !== householdId) return household
      const others = household.scores.filter((score) => score.at !== at)
      const scores = [{ total, at }, ...others].sort((a, b) => b.at - a.at).slice(0, 2)
      return { ...household, scores, doneToday: household.doneToday || dayOf(at) === dayOf(Date.now()) }
    })
    return { ...board, households }
  })
}

const today = (board: ScoringBoard): ScoringBoard => onDay(board, dayOf(Date.now()))

/** The list as it stands on this day: what the phone remembers of an earlier one would count its scores as today's. */
export const onDay = (board: ScoringBoard, day: Day): ScoringBoard => ({
  ...board,
  month: monthOf(day),
  households: board.households.map((household) => ({
    ...household,
    doneToday: household.scores.some(({ at }) => dayOf(at) === day),
  })),
})
