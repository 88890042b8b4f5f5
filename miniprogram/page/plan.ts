import type { PlanItemView, PlanView } from '../../typings/contract'
import type { PhaseId } from '../shared/campaign/plan'
import type { PlanState } from '../shared/plan/plan-case'
import { readDay, readDays, readMoment } from '../shared/kernel/days'
import { itemStates, type ItemState } from '../shared/plan/plan'

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

/** One item of a plan as its body's people and staff see it. */
export const itemRow = (item: PlanItemView, index: number) => ({
  id: item.id,
  number: index + 1,
  what: item.what,
  person: item.person,
  days: `${phaseNames[item.phase]} · ${readDays(item.from, item.to)}`,
  word: item.overdue ? `${itemStates[item.state]} · 超期` : itemStates[item.state],
  pill: item.overdue ? 'pill--persimmon' : itemPill[item.state],
  note: item.note,
  when: item.reportedAt ? `${readMoment(item.reportedAt)} 报的进度` : '',
  photos: item.photos,
})
export type ItemRow = ReturnType<typeof itemRow>

/** How a plan stands, in a sentence. */
export function planStanding({ state, late, total, done, overdue, due, filedAt }: PlanView): string {
  if (state === 'none') {
    if (!due) return '还没有上报'
    return late ? `${readDay(due)}截止，已经过了，请尽快补报` : `${readDay(due)}以前上报`
  }
  const filed = `${filedAt ? readMoment(filedAt) : ''} 上报${late ? '，迟报' : ''}`
  return `${filed}；${total} 件事完成 ${done} 件${overdue ? `，超期 ${overdue} 件` : ''}`
}
