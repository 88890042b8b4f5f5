import { households } from './records/household'
import { visits, type Round } from './records/inspection'
import { villages } from './records/roster'
import { visitsOfRound } from './visits-of-round'

/** Writes the visits of a round that are not there yet; @returns how many. */
export async function writeVisits(round: Round): Promise<{ drawn: number; written: number }> {
  const [all, register] = await Promise.all([villages.all(), households.all()])
  const drawn = visitsOfRound(round, all, register)
  return { drawn: drawn.length, written: await visits.insertMissing(drawn) }
}
