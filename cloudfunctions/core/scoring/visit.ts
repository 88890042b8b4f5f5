import { householdScores, type HouseholdScore } from '../records/household'
import { totalKey, visits, type Visit } from '../records/inspection'

/**
 * Enters a stored score into its visit's totals, which are set and never added. A round closed meanwhile takes the score back.
 */
export async function enterScore(
  { _id, totals }: Visit,
  { _id: scoreId, householdId, score: { total } }: HouseholdScore,
): Promise<'known' | 'entered' | 'closed'> {
  const key = totalKey(householdId)
  if (totals[key] === total) return 'known'
  if (await visits.update({ _id, closed: false }, { [`totals.${key}`]: total })) return 'entered'
  await householdScores.remove({ _id: scoreId })
  return 'closed'
}
