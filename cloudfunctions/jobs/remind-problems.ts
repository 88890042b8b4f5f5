import { addDays, dayOf, endOfDay, readDay, startOfDay } from '@shared/kernel/days'
import { toMend } from '@shared/problem/problem-case'
import { cadresOf, queueMessage } from '../core/outbox'
import { problems, type Problem } from '../core/records/problem'
import { command } from '../core/store/sdk'
import { onNewDay, type Job } from './job'

/** Nobody is woken for it. */
const morning = 8 * 3_600_000

/** How long after its deadline a problem is still told of: a timer that was away for a week sends no flood of old news. */
const daysBack = 3

/** In the morning, tells the villages what is due by tomorrow and what has just become overdue; each once. */
export const remindProblems: Job = {
  due: onNewDay((at) => dayOf(at - morning)),
  async run(now) {
    const today = dayOf(now)
    const from = startOfDay(addDays(today, -daysBack))
    const until = endOfDay(addDays(today, 1))
    const near = await problems.find(
      { state: command.in([...toMend]), dueAt: command.gte(from).and(command.lte(until)) },
      { order: [['dueAt', 'asc']], limit: 1000, fields: ['villageId', 'what', 'deadline', 'state'] },
    )
    if (near.length === 0) return undefined
    const cadres = await cadresOf([...new Set(near.map(({ villageId }) => villageId))])
    let told = 0
    for (const problem of near)
      for (const to of cadres.get(problem.villageId) ?? []) if (await tell(problem, to, today, now)) told++
    return told ? `${told} told` : undefined
  },
}

function tell({ _id, what, deadline }: Problem, to: string, today: string, now: number): Promise<boolean> {
  const late = deadline < today
  const state = late ? '已经超期' : deadline === today ? '今天到期' : '明天到期'
  // A deadline that is moved is another event.
  return queueMessage(`problem:${_id}:${late ? 'overdue' : 'due'}:${deadline}:${to}`, {
    to,
    topic: 'problemDue',
    page: `packages/problem/detail/index?id=${_id}`,
    words: { what, state, until: readDay(deadline, true) },
    now,
  })
}
