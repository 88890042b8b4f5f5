import { toMend, type ProblemState } from '@shared/problem/problem-case'
import type { ProblemView } from '@shared/problem/schema'
import type { Page, ProblemRow, ReportRow } from '@contract'
import type { Call } from '../../core/call'
import { problems } from '../../core/records/problem'
import { command } from '../../core/store/sdk'
import { after, readCursor } from '../../core/store/cursor'
import { pageOf } from '../../core/views'
import { problemRow, reportRow } from './view'

interface Paged {
  readonly cursor?: string | undefined
  readonly limit: number
}

const statesOf: Readonly<Record<ProblemView, readonly ProblemState[]>> = {
  reported: ['reported'],
  mending: toMend,
  review: ['review'],
  closed: ['closed'],
  dropped: ['invalid', 'duplicate'],
}

/** Problems of the town or a village: what is open by its deadline, what is over the newest first. Caller and one request. */
export async function list(
  call: Call,
  input: Paged & { view: ProblemView; villageId?: string | undefined },
): Promise<Page<ProblemRow>> {
  const { view, villageId, limit } = input
  const direction = view === 'closed' || view === 'dropped' ? 'desc' : 'asc'
  const filter = { ...(villageId ? { villageId } : {}), state: command.in([...statesOf[view]]) }
  const rows = await problems.find(after(filter, 'dueAt', readCursor(input.cursor), direction), {
    order: [
      ['dueAt', direction],
      ['_id', direction],
    ],
    limit: limit + 1,
  })
  const grants = (await call.caller.person())?.grants ?? []
  const cadreOf = new Set(grants.flatMap(({ role, villageId: id }) => (role === 'cadre' && id ? [id] : [])))
  const verifies = grants.some(({ role }) => role !== 'cadre')
  return pageOf(
    rows,
    limit,
    (problem) => problem.dueAt,
    (problem) => problemRow(problem, call, verifies && !cadreOf.has(problem.villageId)),
  )
}

/** What the caller reported, the newest first. One request. */
export async function mine(call: Call, input: Paged): Promise<Page<ReportRow>> {
  const filter = { reporter: call.caller.openid }
  const rows = await problems.find(after(filter, 'notedAt', readCursor(input.cursor), 'desc'), {
    order: [
      ['notedAt', 'desc'],
      ['_id', 'desc'],
    ],
    limit: input.limit + 1,
  })
  return pageOf(
    rows,
    input.limit,
    (problem) => problem.notedAt,
    (problem) => reportRow(problem, call),
  )
}
