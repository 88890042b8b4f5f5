import { readDay } from '@shared/kernel/days'
import { queueMessage, tellVillage } from '../../core/outbox'
import type { Problem } from '../../core/records/problem'

const pageOf = ({ _id }: Problem) => `packages/problem/detail/index?id=${_id}`

/** What became of a report, to who made it; once for each time it came to an end. */
const ends: Partial<Record<Problem['state'], string>> = {
  closed: '已整改',
  invalid: '不属实',
  duplicate: '已有人报',
}

/** Tells the reporter that it came to an end, where there is one. Safe to repeat. */
export async function tellReporter(problem: Problem, now: number): Promise<void> {
  const result = ends[problem.state]
  if (!problem.reporter || !result) return
  await queueMessage(`problem:${problem._id}:${problem.version}:reporter`, {
    to: problem.reporter,
    topic: 'problemReply',
    page: pageOf(problem),
    words: { what: problem.what, result },
    now,
  })
}

/** Tells the village that its fix came back. Safe to repeat. */
export async function tellReturned(problem: Problem, now: number): Promise<void> {
  if (problem.state !== 'returned') return
  await tellVillage(problem.villageId, `problem:${problem._id}:${problem.version}:returned`, {
    topic: 'problemDue',
    page: pageOf(problem),
    words: { what: problem.what, state: '退回重改', until: readDay(problem.deadline, true) },
    now,
  })
}
