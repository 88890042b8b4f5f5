import { accept, refuse, type Decision } from '../kernel/decision'
import { readDay, type Day } from '../kernel/days'
import type { Phase, Plan } from './plan'
import type { PlanForm } from './schema'

/** What is done by the plan's days already. */
export interface Acted {
  readonly today: Day
  /** Entries stand: the contest of this year has begun. */
  readonly begun: boolean
  /** The phase whose last day was the cleanup's deadline, once vetoes were proposed by it. */
  readonly vetoedBy: Phase['id'] | undefined
}

export type RevisedPlan = Pick<
  Plan,
  'name' | 'contestName' | 'phases' | 'announcedPrizeMoney' | 'perVillage' | 'plannedLandscapes'
>

/**
 * The plan as the town wants it, or what stands against it: phases run in their order, what is over stays over, the deadline
 * by which vetoes were proposed stands, and a contest that has begun stays in its year.
 */
export function revisePlan(
  before: Pick<Plan, 'phases'>,
  form: PlanForm,
  acted: Acted,
): Decision<RevisedPlan> {
  const phases: Phase[] = []
  for (const [index, stood] of before.phases.entries()) {
    const wanted = form.phases[index]
    if (wanted?.id !== stood.id) return refuse('PHASES_OTHER')
    const { from, to, tasks } = wanted
    const { name, id } = stood
    const last = phases[index - 1]
    if (to < from) return refuse('PHASE_TURNED', { phase: name })
    if (last && (from < last.from || to < last.to))
      return refuse('PHASE_BEFORE', { phase: name, before: last.name })
    if (to !== stood.to) {
      if (id === acted.vetoedBy) return refuse('DEADLINE_ACTED', { phase: name, day: readDay(stood.to) })
      if (to < acted.today) return refuse('PHASE_OVER', { phase: name, today: readDay(acted.today) })
    }
    if (acted.begun && from.slice(0, 4) !== stood.from.slice(0, 4))
      return refuse('SEASON_BEGUN', { year: stood.from.slice(0, 4) })
    phases.push({ ...stood, from, to, tasks })
  }
  if (form.phases.length !== phases.length) return refuse('PHASES_OTHER')
  return accept({ ...form, phases })
}
