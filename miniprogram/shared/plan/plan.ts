import { phaseOn, type Phase, type PhaseId } from '../campaign/plan'
import type { CaseRecord } from '../case/case'
import { accept, refuse, type Decision } from '../kernel/decision'
import { addDays, dayOf, readDay, type Day, type Moment } from '../kernel/days'
import { findPrivate, type Known } from '../publication/privacy'
import { planCase, type PlanState } from './plan-case'
import type { PlanRules } from './rules'

/** One thing a body will do: what, who answers for it, in which phase, from when to when. */
export interface PlanItem {
  readonly id: string
  readonly what: string
  /** Private: shown to staff and to the body's own people. */
  readonly person: string
  readonly phase: PhaseId
  readonly from: Day
  readonly to: Day
}

export const itemStates = { waiting: '未开始', doing: '进行中', done: '完成' } as const
export type ItemState = keyof typeof itemStates

type Phases = readonly Phase[]

/** The last day for filing; undefined where the campaign has no such phase. */
export const dueDayOf = (phases: Phases, { dueBy }: Pick<PlanRules, 'dueBy'>): Day | undefined =>
  phases.find((phase) => phase.id === dueBy)?.to

/** Whether a plan first filed at this moment is late; without a deadline none is. */
export const filedLate = (filedAt: Moment, due: Day | undefined): boolean =>
  due !== undefined && dayOf(filedAt) > due

/**
 * Whether the items may be filed: each within the days of the phase it is for, and no names or numbers in what the
 * village's public page will show.
 * @returns the items, or PLAN_TOO_LONG, PLAN_OUTSIDE_PHASE, PLAN_DAYS_TURNED, PRIVATE_TEXT
 */
export function checkItems(
  items: readonly PlanItem[],
  phases: Phases,
  { mostItems }: Pick<PlanRules, 'mostItems'>,
  known: readonly Known[] = [],
): Decision<readonly PlanItem[]> {
  if (items.length > mostItems) return refuse('PLAN_TOO_LONG', { most: mostItems })
  for (const [index, { phase: phaseId, from, to, what }] of items.entries()) {
    const item = index + 1
    if (from > to) return refuse('PLAN_DAYS_TURNED', { item })
    const phase = phases.find((each) => each.id === phaseId)
    if (!phase || from < phase.from || phase.to < to) return outside(item, phase, phases)
    const [personal] = findPrivate(what, known)
    const name = items.find(({ person }) => person.length > 1 && what.includes(person))?.person
    const found = personal?.found ?? name
    if (found) return refuse('PRIVATE_TEXT', { found })
  }
  return accept(items)
}

function outside(item: number, phase: Phase | undefined, phases: Phases) {
  const { name, from, to } = phase ?? phaseOn(phases, phases[0]?.from ?? '') ?? { name: '', from: '', to: '' }
  return refuse('PLAN_OUTSIDE_PHASE', {
    item,
    phase: name,
    from: from && readDay(from),
    to: to && readDay(to),
  })
}

/** Progress is reported on a plan that stands: filed or accepted. @returns true, or PLAN_NOT_STANDING */
export const mayReport = ({ state }: Pick<CaseRecord<PlanState>, 'state'>): Decision<true> =>
  state === 'filed' || state === 'accepted'
    ? accept(true)
    : refuse('PLAN_NOT_STANDING', { state: planCase.states[state] })

interface Tracked extends Pick<PlanItem, 'to'> {
  readonly state: ItemState
}

/** An item whose last day is over and which is not done. */
export const isOverdue = ({ to, state }: Tracked, today: Day): boolean => state !== 'done' && to < today

/** How far a plan's items are. */
export const countItems = (items: readonly Tracked[], today: Day) => ({
  total: items.length,
  done: items.filter(({ state }) => state === 'done').length,
  overdue: items.filter((item) => isOverdue(item, today)).length,
})

/** Of what a body's people are reminded on a day: each names its event by the day it is about. */
export interface Reminder {
  readonly event: 'file' | 'soon' | 'overdue'
  readonly day: Day
  readonly items: number
}

/**
 * What to remind a body of today. Only what today is about: a timer that missed a week tells nothing of the past but
 * what went overdue in the last days.
 * @param plan its state and items; undefined where nothing was filed
 */
export function remindersOn(
  today: Day,
  due: Day | undefined,
  { remindDays, overdueDays }: PlanRules,
  plan: { readonly state: PlanState; readonly items: readonly Tracked[] } | undefined,
): Reminder[] {
  if (!plan || plan.state === 'returned' || plan.state === 'none')
    return due !== undefined && addDays(due, -remindDays) <= today && today <= due
      ? [{ event: 'file', day: due, items: 0 }]
      : []
  const open = plan.items.filter(({ state }) => state !== 'done')
  const days = (event: Reminder['event'], isAbout: (to: Day) => boolean): Reminder[] =>
    [...new Set(open.map(({ to }) => to).filter(isAbout))].map((day) => ({
      event,
      day,
      items: open.filter(({ to }) => to === day).length,
    }))
  return [
    ...days('soon', (to) => today <= to && addDays(to, -remindDays) <= today),
    ...days('overdue', (to) => to < today && today <= addDays(to, overdueDays)),
  ]
}
