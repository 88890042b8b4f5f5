import type { LocalCloud } from '../cloud'
import { cases } from './laws/cases'
import { imports, monthlySums, rounds, visits } from './laws/homes'
import { places, votes } from './laws/landscape'
import type { Law } from './laws/law'
import { checks, exhibits, pledges } from './laws/street'
import { writes } from './laws/writes'
import { assessments, decisions, draws, home, invitations, messages, published } from './laws/town'

const laws: readonly Law[] = [
  places,
  votes,
  cases,
  writes,
  published,
  assessments,
  decisions,
  draws,
  invitations,
  monthlySums,
  rounds,
  visits,
  imports,
  pledges,
  checks,
  exhibits,
  home,
  messages,
]

/**
 * What holds in any town once the timer has run, whatever happened before; @returns a sentence for each thing that does not.
 * @param since what is older is not asked for its line in the ledger, nor for what only calls make: the demo's past has none
 */
export function broken(cloud: LocalCloud, since: number): string[] {
  const known = new Map<string, readonly unknown[]>()
  const read = <T>(collection: string) => {
    const rows = known.get(collection) ?? cloud.look(collection)
    known.set(collection, rows)
    return rows as readonly T[]
  }
  const found: string[] = []
  const demand = (holds: boolean, otherwise: string) => void (holds || found.push(otherwise))
  const unique = (values: readonly unknown[], what: string) =>
    demand(new Set(values).size === values.length, `${what} twice`)
  for (const law of laws) law({ cloud, since, read, demand, unique })
  return found
}
