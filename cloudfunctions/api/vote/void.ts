import type { VoidedVotes } from '@contract'
import type { Call } from '../../core/call'
import { refreshHome } from '../../core/home-snapshot'
import { idempotentId } from '../../core/ids'
import { entries } from '../../core/records/landscape'
import { voidedBatches, votes } from '../../core/records/vote'
import { found } from '../../core/refusal-error'
import { command } from '../../core/store/sdk'

/** An admin voids an entry's votes of one day; count and reason are public, the voters are not named. */
export async function voidVotes(
  call: Call,
  { entryId, day, reason }: { entryId: string; day: string; reason: string },
): Promise<VoidedVotes> {
  const entry = found(await entries.get(entryId), '件作品')
  const count = await votes.update({ entryId, day, voidedAt: null }, { voidedAt: call.now })
  const _id = idempotentId('voided', entryId, `${day} ${call.now}`)
  const held = count
    ? await call.hold({ kind: 'voidedVotes', recordId: _id, villageName: entry.villageName })
    : ''
  const batch = {
    _id,
    entryId,
    title: entry.form.title,
    villageName: entry.villageName,
    day,
    count,
    reason,
    at: call.now,
  }
  if (count > 0) {
    await entries.update({ _id: entryId }, { votes: command.inc(-count) })
    await voidedBatches.insert({ ...batch, held })
    call.record({
      subject: `entry:${entryId}`,
      villageId: entry.villageId,
      why: reason,
      facts: { day, count },
    })
    await refreshHome(call.now)
  }
  const { _id: _own, ...view } = batch
  return view
}
