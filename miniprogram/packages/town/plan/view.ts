import type { PlanView } from '../../../../typings/contract'
import { historyWords } from '../../../page/history'
import { itemRow, planPill, planStanding } from '../../../page/plan'

export const returnReasons = ['没写清做到什么程度', '负责人要落实到人', '日期太靠后，请提前']

/** One body's plan with what this person may decide. */
export const townPlan = (plan: PlanView) => ({
  name: plan.name,
  word: plan.stateName,
  pill: planPill[plan.state],
  late: plan.late,
  standing: planStanding(plan),
  reason: plan.returnedReason ?? '',
  items: plan.items.map(itemRow),
  mayAccept: plan.mayMove.includes('accept'),
  mayReturn: plan.mayMove.includes('return'),
  acceptWords:
    plan.kind === 'village'
      ? `${plan.name}的方案通过以后，做什么、哪天到哪天和进度会出现在村的公开页面上，负责人的姓名不公开。`
      : `${plan.name}的方案通过以后，按它看进度。`,
  history: plan.history.map(historyWords),
})
