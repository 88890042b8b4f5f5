import type { VisitView } from '@contract'
import type { Call } from '../../core/call'
import { households, householdScores } from '../../core/records/household'
import { totalKey, voidingOf, type Visit } from '../../core/records/inspection'
import { problems } from '../../core/records/problem'
import { frozenSheet } from './frozen-sheet'
import { inspectorsOf, visitLine } from './view'

const most = 200
/** What is told of a score. */
const told = ['householdId', 'score.total', 'voided'] as const

/** What an inspector takes to the village: the households drawn, the sheet, what was noted already. */
export async function getVisit(_call: Call, _input: unknown, visit: Visit): Promise<VisitView> {
  const [drawn, scores, notes, names, sheet] = await Promise.all([
    households.byIds(visit.drawn),
    householdScores.find({ visitId: visit._id }, { fields: [...told], limit: most }),
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
      const own = scores.filter(({ householdId }) => householdId === id)
      const standing = own.find((score) => !voidingOf(visit, score._id))
      const voided = own
        .flatMap(({ _id, score, voided }) => {
          const voiding = voidingOf(visit, _id)
          return voiding ? [{ total: score.total, at: voiding.at, reason: voided?.reason ?? '' }] : []
        })
        .sort((a, b) => b.at - a.at)
      return {
        ...{ id, number, head, kind, houseNumber },
        ...(total === undefined ? {} : { total, ...(standing ? { scoreId: standing._id } : {}) }),
        ...(voided.length ? { voided } : {}),
      }
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
