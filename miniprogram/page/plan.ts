import type { PhaseId } from '../shared/campaign/plan'
import type { PlanState } from '../shared/plan/plan-case'
import type { ItemState } from '../shared/plan/plan'

export const phaseNames: Readonly<Record<PhaseId, string>> = {
  planning: '谋划阶段',
  building: '实施阶段',
  assessing: '考核阶段',
  results: '公布成绩',
}

/** A plan's state as a pill's colour; colour never stands alone. */
export const planPill: Readonly<Record<PlanState, string>> = {
  none: '',
  filed: 'pill--straw',
  returned: 'pill--persimmon',
  accepted: 'pill--green',
}

export const itemPill: Readonly<Record<ItemState, string>> = {
  waiting: '',
  doing: 'pill--straw',
  done: 'pill--green',
}
