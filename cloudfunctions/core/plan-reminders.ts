import { remindersOn, type Reminder } from '@shared/plan/plan'
import { readDay, type Day } from '@shared/kernel/days'
import { isOffice } from '@shared/plan/bodies'
import type { PlanRules } from '@shared/plan/rules'
import type { Message } from './records/message'
import { progressOf, type BodyPlan } from './records/plan'
import type { Person } from './records/roster'
import { queuedMessage } from './outbox'

/** The page where a body's people file and report. */
export const planPage = (bodyId: string): string => `packages/cadre/plan/index?bodyId=${bodyId}`

/** What a day's reminders are worked out from. */
export interface PlanDay {
  readonly now: number
  readonly today: Day
  readonly due: Day | undefined
  readonly rules: PlanRules
  readonly plans: readonly BodyPlan[]
  /** Every body's id and name. */
  readonly bodies: readonly { readonly id: string; readonly name: string }[]
  /** Cadres and staff of offices. */
  readonly people: readonly Person[]
}

/** The messages of a day, one to each of a body's people for each event; their ids name body, event, day and person. */
export function planMessages({ now, today, due, rules, plans, bodies, people }: PlanDay): Message[] {
  const planOf = new Map(plans.map((plan) => [plan._id, plan]))
  return bodies.flatMap(({ id, name }) => {
    const plan = planOf.get(id)
    const known = plan && {
      state: plan.state,
      items: plan.items.map((item) => ({ ...item, state: progressOf(plan, item.id).state })),
    }
    const own = people.filter(({ grants }) =>
      grants.some(({ role, villageId, office }) =>
        isOffice(id) ? role === 'office' && office === id : role === 'cadre' && villageId === id,
      ),
    )
    return remindersOn(today, due, rules, known).flatMap((reminder) =>
      own.map(({ _id: to }) =>
        queuedMessage(`plan:${id}:${reminder.event}:${reminder.day}:${to}`, {
          to,
          topic: 'planDue',
          page: planPage(id),
          words: wordsOf(name, reminder),
          now,
        }),
      ),
    )
  })
}

const wordsOf = (body: string, { event, day, items }: Reminder) => ({
  what:
    event === 'file' ? `${body}方案，${readDay(day)}前上报` : `${body}方案，${items} 件事${readDay(day)}到期`,
  state: event === 'file' ? '待上报' : event === 'soon' ? '即将到期' : '已超期',
})
