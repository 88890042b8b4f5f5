import { mayInspect } from '@shared/inspection/inspector'
import { roundCase } from '@shared/inspection/round-case'
import type { RoundView, VisitLine } from '@contract'
import { namesIn } from '../../core/names'
import { sumsOf, visits, type Round, type Visit } from '../../core/records/inspection'
import { people, type Person } from '../../core/records/roster'
import { historyLines } from '../../core/views'

export const visitsOf = (roundId: string): Promise<Visit[]> =>
  visits.find({ roundId }, { order: [['order', 'asc']], limit: 1000 })

type Inspectors = ReadonlyMap<string, Pick<Person, 'name' | 'grants'>>

/** The inspectors of these visits as they are now: one request. */
export async function inspectorsOf(rows: readonly Visit[]): Promise<Inspectors> {
  const found = await people.byIds([...new Set(rows.map(({ inspector }) => inspector))])
  return new Map(found.map((person) => [person._id, person]))
}

export function visitLine(visit: Visit, inspectors: Inspectors): VisitLine {
  const inspector = inspectors.get(visit.inspector)
  const { count, sum } = sumsOf(visit)
  return {
    id: visit._id,
    villageId: visit.villageId,
    villageName: visit.villageName,
    inspector: inspector?.name ?? '',
    drawn: visit.drawn.length,
    scored: count,
    problems: visit.problems.length,
    finished: visit.finishedAt > 0,
    ...(count ? { mean: Math.round(sum / count) } : {}),
    ...(mayInspect(inspector?.grants ?? [], visit.villageId) ? {} : { barred: true as const }),
  }
}

type RoundRow = Omit<RoundView, 'visits' | 'history'>

/** A round in a list; `missing` needs its visits. */
export const roundRow = (round: Round, rows: readonly Pick<Visit, 'villageName' | 'totals'>[]): RoundRow => ({
  id: round._id,
  month: round.month,
  half: round.half,
  state: round.state === 'closed' ? 'closed' : 'open',
  seed: round.seed,
  perVillage: round.perVillage,
  missing: rows.filter((row) => sumsOf(row).count === 0).map(({ villageName }) => villageName),
  ...(round.noticeId ? { noticeId: round.noticeId } : {}),
})

/** A round with all its visits; three requests, or two where the visits were read already. */
export async function roundView(round: Round, known?: readonly Visit[]): Promise<RoundView> {
  const rows = known ?? (await visitsOf(round._id))
  const [names, inspectors] = await Promise.all([namesIn([round]), inspectorsOf(rows)])
  return {
    ...roundRow(round, rows),
    visits: rows.map((visit) => visitLine(visit, inspectors)),
    history: historyLines(roundCase, round, names),
  }
}
