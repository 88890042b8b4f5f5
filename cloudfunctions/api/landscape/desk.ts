import type { EntryState } from '@shared/landscape/entry-case'
import type { EntryRecordView, Page } from '@contract'
import type { Call } from '../../core/call'
import { namesIn } from '../../core/names'
import { photos } from '../../core/records/evidence'
import { entries } from '../../core/records/landscape'
import { after, readCursor } from '../../core/store/cursor'
import { pageOf } from '../../core/views'
import { photoIdsOf, recordView } from './view'

/** The publish desk: entries of one state, the longest waiting first. */
export async function desk(
  _call: Call,
  input: { state: EntryState; cursor?: string | undefined; limit: number },
): Promise<Page<EntryRecordView>> {
  const { state, limit } = input
  const rows = await entries.find(after({ state }, 'submittedAt', readCursor(input.cursor), 'asc'), {
    order: [
      ['submittedAt', 'asc'],
      ['_id', 'asc'],
    ],
    limit: limit + 1,
  })
  const shown = rows.slice(0, limit)
  const [pictures, names] = await Promise.all([photos.byIds(photoIdsOf(shown)), namesIn(shown)])
  return pageOf(
    rows,
    limit,
    (entry) => entry.submittedAt,
    (entry) => recordView(entry, pictures, names),
  )
}
