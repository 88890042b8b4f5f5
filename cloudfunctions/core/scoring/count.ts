import { readMonth } from '@shared/kernel/days'
import { householdScores, villageMonthId, villageMonths, type HouseholdScore } from '../records/household'
import { refuseCall } from '../refusal-error'
import { command } from '../store/sdk'

type Counted = Pick<HouseholdScore, '_id' | 'villageId' | 'month' | 'turn' | 'score'>

/**
 * Adds a stored score to its village's month, once however often it is asked: only the turn after the last one counted
 * is added. One request, two for the month's first score. A month that was closed since the score was decided takes the
 * score back, and the sums stand as the ranking read them. @returns whether it was added now; @throws MONTH_CLOSED
 */
export async function countScore(counted: Counted): Promise<boolean> {
  const { _id, villageId, month, turn = 0, score } = counted
  const id = villageMonthId(villageId, month)
  const next = { _id: id, closed: false, 'supervisors.count': turn - 1 }
  const add = { 'supervisors.count': command.inc(1), 'supervisors.sum': command.inc(score.total) }
  if (await villageMonths.update(next, add)) return true
  const first = { _id: id, villageId, month, closed: false, supervisors: { count: 1, sum: score.total } }
  if (turn === 1 && (await villageMonths.insert(first))) return true
  const stored = await villageMonths.get(id)
  if (!stored || stored.supervisors.count >= turn || !stored.closed) return false
  await householdScores.remove({ _id })
  refuseCall('MONTH_CLOSED', { month: readMonth(month) })
}
