import { heldWords } from '@shared/privacy/held-text'
import type { VoidedVotes } from '@contract'
import { voidedBatches } from '../../core/records/vote'

/** 作废公示: everybody may read what was voided and why. */
export async function voided(): Promise<{ items: VoidedVotes[] }> {
  const batches = await voidedBatches.find({}, { order: [['at', 'desc']], limit: 200 })
  return {
    items: batches
      .filter(({ count }) => count > 0)
      .map(({ _id, held, wrote: _wrote, reason, ...view }) => ({
        ...view,
        reason: held ? heldWords : reason,
      })),
  }
}
