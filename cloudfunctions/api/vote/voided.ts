import { heldWords } from '@shared/privacy/held-text'
import type { Page, VoidedVotes } from '@contract'
import type { Call } from '../../core/call'
import { voidedBatches, type VoidedBatch } from '../../core/records/vote'
import { after, readCursor } from '../../core/store/cursor'
import { pageOf } from '../../core/views'

/** By allow-list: who voided stays out. */
export const voidedView = ({
  entryId,
  title,
  villageName,
  day,
  count,
  reason,
  at,
}: VoidedBatch): VoidedVotes => ({ entryId, title, villageName, day, count, reason, at })

/** 作废公示: everybody may read what was voided and why, the latest first. */
export async function voided(
  _call: Call,
  { cursor, limit }: { cursor?: string | undefined; limit: number },
): Promise<Page<VoidedVotes>> {
  const batches = await voidedBatches.find(after({}, 'at', readCursor(cursor), 'desc'), {
    order: [
      ['at', 'desc'],
      ['_id', 'desc'],
    ],
    limit: limit + 1,
  })
  const page = pageOf(
    batches,
    limit,
    ({ at }) => at,
    (batch) => ({ ...voidedView(batch), reason: batch.held ? heldWords : batch.reason }),
  )
  // What is not through has voided nothing yet.
  return { ...page, items: page.items.filter(({ count }) => count > 0) }
}
