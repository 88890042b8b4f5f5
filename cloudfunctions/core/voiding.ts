import { entries } from './records/landscape'
import { voidedBatches, votes, type VoidedBatch } from './records/vote'
import { command } from './store/sdk'

/**
 * Counts a batch by the votes that hold its moment, and takes them off the entry's counter: whoever counts it first does.
 * @returns how many it voided
 */
export async function countVoided({ _id, entryId, day, at, count }: VoidedBatch): Promise<number> {
  if (count) return count
  const voided = await votes.count({ entryId, day, voidedAt: at })
  if (voided && (await voidedBatches.update({ _id, count: 0 }, { count: voided })))
    await entries.update({ _id: entryId }, { votes: command.inc(-voided) })
  return voided
}
