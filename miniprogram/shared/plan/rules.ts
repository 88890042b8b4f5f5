import * as v from 'valibot'
import type { PhaseId } from '../campaign/plan'
import { oneOf, wholeNumber } from '../kernel/fields'

/** Until when bodies file their plans and how they are reminded. */
export interface PlanRules {
  /** On this phase's last day every body's plan is due; filed later it is marked late. */
  readonly dueBy: PhaseId
  /** So many days before a plan or an item is due its people are reminded. */
  readonly remindDays: number
  /** So many days after an item's last day its people are told; what is older stays in the to-do list alone. */
  readonly overdueDays: number
  readonly mostItems: number
}

export const phaseIds = ['planning', 'building', 'assessing', 'results'] as const satisfies readonly PhaseId[]

export const planRules = v.strictObject({
  dueBy: oneOf('上报截止阶段', phaseIds),
  remindDays: wholeNumber('提前提醒天数', 0, 7),
  overdueDays: wholeNumber('超期提醒天数', 0, 30),
  mostItems: wholeNumber('最多项数', 1, 30),
})
