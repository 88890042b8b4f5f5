import { householdScores, type HouseholdScore } from '../../core/records/household'
import { people } from '../../core/records/roster'
import { refuseCall } from '../../core/refusal-error'
import { countScore } from '../../core/scoring/count'

/** What a refused insert met: this very request, another score of the household's day, or only the same turn. @throws SCORED_TODAY */
export async function whoCameFirst(openid: string, { _id, slot, requestId }: HouseholdScore): Promise<void> {
  const [standing] = await householdScores.find({ slot }, { limit: 1 })
  if (standing && standing.requestId !== requestId) {
    const by = standing.by === openid ? '您' : (await people.get(standing.by))?.name
    refuseCall('SCORED_TODAY', { by: by ?? '别的监督员' })
  }
  // Whoever has the turn may have died before it was counted: then nobody would ever get the next one.
  const before = standing ? undefined : await householdScores.get(_id)
  if (before) await countScore(before)
}
