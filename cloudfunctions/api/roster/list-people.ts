import type { PersonView } from '@contract'
import { people, villages } from '../../core/records/roster'
import { personView } from './view'

/** Everybody who holds a role, the earliest first. */
export async function listPeople(): Promise<{ items: PersonView[] }> {
  const [rows, all] = await Promise.all([people.all(), villages.all()])
  const holders = rows.filter((person) => person.grants.length > 0).sort((a, b) => a.since - b.since)
  return { items: holders.map((person) => personView(person, all)) }
}
