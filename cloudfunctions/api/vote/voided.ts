import { heldWords } from '@shared/privacy/held-text'
import type { VoidedVotes } from '@contract'
import { voidedBatches, type VoidedBatch } from '../../core/records/vote'

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

/** 作废公示: everybody may read what was voided and why. */
export async function voided(): Promise<{ items: VoidedVotes[] }> {
  const batches = await voidedBatches.find({}, { order: [['at', 'desc']], limit: 200 })
  return {
    items: batches
      .filter(({ count }) => count > 0)
      .map((batch) => ({ ...voidedView(batch), reason: batch.held ? heldWords : batch.reason })),
  }
}
