import type { PlanView } from '../../../../typings/contract'
import { itemRow } from '../../../page/plan'
import { itemStates } from '../../../shared/plan/plan'

export const stateChips = Object.entries(itemStates).map(([value, label]) => ({ value, label }))

/** The item that is reported on; nothing where the plan has it no more. */
export function itemFace(plan: PlanView, itemId: string) {
  const index = plan.items.findIndex(({ id }) => id === itemId)
  const item = plan.items[index]
  return item ? itemRow(item, index) : undefined
}
