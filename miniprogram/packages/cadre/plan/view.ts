import type { PlanItemView, PlanView } from '../../../../typings/contract'
import { historyWords } from '../../../page/history'
import { itemRow, phaseNames, planPill, planStanding } from '../../../page/plan'
import type { PlanDraft } from '../../../services/forms/plan'
import type { PhaseId } from '../../../shared/campaign/plan'
import { readDay } from '../../../shared/kernel/days'
import type { PlanItem } from '../../../shared/plan/plan'

/** `form` is written on the phone; `queued` waits for the network; `read` stands with the town. */
export type Mode = 'form' | 'queued' | 'read'

export const modeOf = (plan: PlanView, draft: PlanDraft, again: boolean): Mode => {
  if (draft.state === 'queued') return 'queued'
  if (!plan.mayMove.includes('file')) return 'read'
  return plan.state === 'filed' && !again && draft.form.items.length === 0 ? 'read' : 'form'
}

export const planFace = (plan: PlanView) => ({
  name: plan.name,
  word: plan.stateName,
  pill: planPill[plan.state],
  standing: planStanding(plan),
  late: plan.late,
  reason: plan.returnedReason ?? '',
  items: plan.items.map(itemRow),
  mayReport: plan.mayMove.includes('report'),
  mayFile: plan.mayMove.includes('file'),
  history: plan.history.map(historyWords),
})
export type PlanFace = ReturnType<typeof planFace>

/** What was filed, to go on with. */
export const formItems = (items: readonly PlanItemView[]): PlanItem[] =>
  items.map(({ id, what, person, phase, from, to }) => ({ id, what, person, phase, from, to }))

/** A new item lies in the building phase until the person says otherwise. */
export function newItem(plan: Pick<PlanView, 'phases'>, id: string, phaseId: PhaseId = 'building'): PlanItem {
  const phase = plan.phases.find((each) => each.id === phaseId) ?? plan.phases[0]
  return {
    id,
    what: '',
    person: '',
    phase: phase?.id ?? phaseId,
    from: phase?.from ?? '',
    to: phase?.to ?? '',
  }
}

/** Another phase takes its own days with it: the old ones would lie outside. */
export const inPhase = (item: PlanItem, phaseId: PhaseId, plan: Pick<PlanView, 'phases'>): PlanItem => {
  const { phase, from, to } = newItem(plan, item.id, phaseId)
  return { ...item, phase, from, to }
}

export const formRows = (items: readonly PlanItem[], plan: Pick<PlanView, 'phases'>) =>
  items.map((item, index) => {
    const phase = plan.phases.find(({ id }) => id === item.phase)
    return {
      ...item,
      number: index + 1,
      fromWords: readDay(item.from),
      toWords: readDay(item.to),
      first: phase?.from ?? '',
      last: phase?.to ?? '',
    }
  })
export type FormRow = ReturnType<typeof formRows>[number]

export const phaseChips = (plan: Pick<PlanView, 'phases'>) =>
  plan.phases.map(({ id }) => ({ value: id, label: phaseNames[id] }))
