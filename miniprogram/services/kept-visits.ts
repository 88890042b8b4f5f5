import type { Output, VisitView } from '../../typings/contract'
import { scoreSheet } from '../shared/sheet/score'
import type { Answers } from '../shared/sheet/sheet'
import { CallError } from './cloud'
import { getVisit, listMyVisits } from './inspection'
import { amend, askOrRemember, forgetSeen, recall, type Seen } from './last-seen'

const MINE = 'visits'
const VISIT = 'visit:'
const keyOf = (visitId: string): string => VISIT + visitId

type Mine = Output<'visit.mine'>
type Note = VisitView['notes'][number]

export const keptVisit = (visitId: string): VisitView | undefined => recall<VisitView>(keyOf(visitId))?.answer

/**
 * The caller's visits, as last seen where there is no signal. Households of rounds that are over leave the phone, and all
 * of them once the person is no inspector any more.
 */
export async function loadVisits(): Promise<Seen<Mine>> {
  try {
    const seen = await askOrRemember(MINE, listMyVisits)
    if (!seen.asOf) keepOnly(seen.answer.items.map(({ id }) => id))
    return seen
  } catch (error) {
    if (error instanceof CallError && error.code === 'NO_ROLE') keepOnly([])
    throw error
  }
}

const keepOnly = (visitIds: readonly string[]): void => forgetSeen(VISIT, visitIds.map(keyOf))

/** One visit with its households, as last seen where there is no signal. */
export const loadVisit = (visitId: string): Promise<Seen<VisitView>> =>
  askOrRemember(keyOf(visitId), () => getVisit(visitId))

/**
 * Brings visits that the phone does not have yet along to where there is no signal, one after the other.
 * @param step is told after each, and stops it by answering false
 */
export async function bringVisits(visitIds: readonly string[], step: () => boolean): Promise<void> {
  for (const visitId of visitIds) {
    if (keptVisit(visitId)) continue
    try {
      await loadVisit(visitId)
    } catch (error) {
      if (error instanceof CallError && error.code === 'OFFLINE') return
    }
    if (!step()) return
  }
}

const amendVisit = (visitId: string, change: (visit: VisitView) => Partial<VisitView>): void =>
  amend<VisitView>(keyOf(visitId), (visit) => ({ ...visit, ...change(visit) }))

export const keepScore = (visitId: string, householdId: string, answers: Answers): void =>
  amendVisit(visitId, ({ sheet, households }) => {
    const score = scoreSheet(sheet, answers)
    if (!score.ok) return {}
    const scored = { total: score.value.total }
    return { households: households.map((row) => (row.id === householdId ? { ...row, ...scored } : row)) }
  })

export const keepFinish = (visitId: string): void => amendVisit(visitId, () => ({ finished: true }))

export const keepNote = (visitId: string, note: Note): void =>
  amendVisit(visitId, ({ notes }) => ({ notes: [...notes.filter(({ id }) => id !== note.id), note] }))
