import { householdScores, type HouseholdScore } from '../records/household'
import { totalKey, visits, voidingOf, type Visit } from '../records/inspection'
import { command } from '../store/sdk'

/** Where a score of this id was not voided. */
export const standing = (scoreId: string) => ({ 'voided.scoreId': command.neq(scoreId) })

/**
 * Enters a stored score into its visit's totals, which are set and never added. A round closed meanwhile takes the score
 * back; one that was voided stays out, however late its request comes again.
 */
export async function enterScore(
  visit: Visit,
  { _id: scoreId, householdId, score: { total } }: HouseholdScore,
): Promise<'known' | 'entered' | 'voided' | 'closed'> {
  const { _id, totals } = visit
  const key = totalKey(householdId)
  if (voidingOf(visit, scoreId)) return 'voided'
  if (totals[key] === total) return 'known'
  const open = { _id, closed: false, ...standing(scoreId) }
  if (await visits.update(open, { [`totals.${key}`]: total })) return 'entered'
  if (voidingOf((await visits.get(_id)) ?? visit, scoreId)) return 'voided'
  await householdScores.remove({ _id: scoreId })
  return 'closed'
}

/** Tells the scores of a visit that were voided so, with the reason; safe to repeat. @returns how many did not know it */
export async function markVoided({ voided = [], writes = [] }: Visit): Promise<number> {
  let marked = 0
  for (const { scoreId: _id, at, line } of voided) {
    const reason = writes.find((wrote) => wrote.line === line)?.why
    if (reason === undefined) continue
    const unmarked = { _id, voided: command.exists(false) }
    marked += await householdScores.update(unmarked, { voided: command.set({ at, reason }) })
  }
  return marked
}
