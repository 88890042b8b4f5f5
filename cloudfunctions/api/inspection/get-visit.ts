import type { VisitView } from '@contract'
import type { Call } from '../../core/call'
import { households } from '../../core/records/household'
import { totalKey, type Visit } from '../../core/records/inspection'
import { problems } from '../../core/records/problem'
import { frozenSheet } from './frozen-sheet'
import { inspectorsOf, visitLine } from './view'

const most = 200

/** What an inspector takes to the village: the households drawn, the sheet, what was noted already. */
export async function getVisit(_call: Call, _input: unknown, visit: Visit): Promise<VisitView> {
  const [drawn, notes, names, sheet] = await Promise.all([
    households.byIds(visit.drawn),
    problems.find({ 'from.id': visit._id }, { order: [['_id', 'asc']], limit: most }),
    inspectorsOf([visit]),
    frozenSheet(visit.rule),
  ])
  return {
    ...visitLine(visit, names),
    roundId: visit.roundId,
    sheet,
    rule: visit.rule,
    households: drawn.map(({ _id: id, number, head, kind, houseNumber }) => {
      const total = visit.totals[totalKey(id)]
      return { id, number, head, kind, houseNumber, ...(total === undefined ? {} : { total }) }
    }),
    notes: notes.map(({ _id: id, category, what, place, deadline }) => ({
      id,
      category,
      what,
      place,
      deadline,
    })),
  }
}
