import type { CleanupItemView, Page } from '@contract'
import type { Call } from '../../core/call'
import { evidenceOf } from '../../core/evidence'
import { namesIn } from '../../core/names'
import { cleanupItems } from '../../core/records/cleanup'
import { after, readCursor } from '../../core/store/cursor'
import { pageOf } from '../../core/views'
import { readChecklist } from './checklist'
import { itemPhotoIds, itemView } from './view'

/** Items of one state, of all villages or one, the longest waiting first. Five requests. */
export async function queue(
  call: Call,
  input: {
    villageId?: string | undefined
    state: 'claimed' | 'returned' | 'accepted'
    cursor?: string | undefined
    limit: number
  },
): Promise<Page<CleanupItemView>> {
  const { villageId, state, limit } = input
  const filter = { state, ...(villageId ? { villageId } : {}) }
  const [rows, checklist] = await Promise.all([
    cleanupItems.find(after(filter, 'claimedAt', readCursor(input.cursor), 'asc'), {
      order: [
        ['claimedAt', 'asc'],
        ['_id', 'asc'],
      ],
      limit: limit + 1,
    }),
    readChecklist(),
  ])
  const shown = rows.slice(0, limit)
  const [pictures, names] = await Promise.all([evidenceOf(itemPhotoIds(shown)), namesIn(shown)])
  const { openid } = call.caller
  return pageOf(
    rows,
    limit,
    (item) => item.claimedAt,
    (item) => itemView(item, { checklist, pictures, openid, names }),
  )
}
