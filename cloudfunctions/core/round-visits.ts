import { ownVillages } from './judging/recusal'
import { households } from './records/household'
import { visits, type Round } from './records/inspection'
import { people, villages } from './records/roster'
import { visitsOfRound } from './visits-of-round'

/** Writes the visits of a round that are not there yet; @returns how many. */
export async function writeVisits(round: Round): Promise<{ drawn: number; written: number }> {
  const [all, register, inspectors] = await Promise.all([
    villages.all(),
    households.all(),
    people.byIds(round.inspectors),
  ])
  const own = new Map(inspectors.map((person) => [person._id, ownVillages(person)]))
  const drawn = visitsOfRound(round, all, register, own)
  return { drawn: drawn.length, written: await visits.insertMissing(drawn) }
}
