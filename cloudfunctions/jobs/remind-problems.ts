import { addDays, dayOf, endOfDay, readDay, startOfDay, type Day } from '@shared/kernel/days'
import { toMend } from '@shared/problem/problem-case'
import { cadresOf, queuedMessage, queueMessages } from '../core/outbox'
import type { Message } from '../core/records/message'
import { problems, type Problem } from '../core/records/problem'
import { command } from '../core/store/sdk'
import { any, onNewDay, type Job } from './job'

/** Nobody is woken for it. */
const morning = 8 * 3_600_000

/** How long after its deadline a problem is still told of: a timer that was away for a week sends no flood of old news. */
const daysBack = 3

/** In the morning, tells the villages what is due by tomorrow and what has just become overdue; each once. */
export const remindProblems: Job = {
  due: onNewDay((at) => dayOf(at - morning)),
  signs: (_, now) => ({ ask: [any(problems, nearAt(dayOf(now)))] }),
  async run(now) {
    const today = dayOf(now)
    const near = await problems.find(nearAt(today), {
      order: [['dueAt', 'asc']],
      limit: 1000,
      fields: ['villageId', 'what', 'deadline', 'state'],
    })
    if (near.length === 0) return undefined
    const cadres = await cadresOf([...new Set(near.map(({ villageId }) => villageId))])
    const told = await queueMessages(
      near.flatMap((problem) =>
        (cadres.get(problem.villageId) ?? []).map((to) => messageOf(problem, to, today, now)),
      ),
    )
    return told ? `${told} told` : undefined
  },
}

const nearAt = (today: Day) => ({
  state: command.in([...toMend]),
  dueAt: command.gte(startOfDay(addDays(today, -daysBack))).and(command.lte(endOfDay(addDays(today, 1)))),
})

function messageOf({ _id, what, deadline }: Problem, to: string, today: Day, now: number): Message {
  const late = deadline < today
  const state = late ? '已经超期' : deadline === today ? '今天到期' : '明天到期'
  // A deadline that is moved is another event.
  return queuedMessage(`problem:${_id}:${late ? 'overdue' : 'due'}:${deadline}:${to}`, {
    to,
    topic: 'problemDue',
    page: `packages/problem/detail/index?id=${_id}`,
    words: { what, state, until: readDay(deadline, true) },
    now,
  })
}
