import type { ObjectionState } from '@shared/award/cases'
import type { ObjectionView, Page } from '@contract'
import type { Call } from '../../../core/call'
import { objections } from '../../../core/records/award'
import { after, readCursor } from '../../../core/store/cursor'
import { pageOf } from '../../../core/views'
import { objectionViews } from './objection'

/** Objections to all results, the newest first: two requests. */
export async function list(
  _call: Call,
  input: { state?: ObjectionState | undefined; cursor?: string | undefined; limit: number },
): Promise<Page<ObjectionView>> {
  const filter = input.state ? { state: input.state } : {}
  const rows = await objections.find(after(filter, 'filedAt', readCursor(input.cursor), 'desc'), {
    order: [
      ['filedAt', 'desc'],
      ['_id', 'desc'],
    ],
    limit: input.limit + 1,
  })
  const { items, ...next } = pageOf(
    rows,
    input.limit,
    (row) => row.filedAt,
    (row) => row,
  )
  return { items: await objectionViews(items), ...next }
}
