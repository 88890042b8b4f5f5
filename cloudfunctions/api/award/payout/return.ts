import { payoutCase } from '@shared/award/cases'
import type { PayoutView } from '@contract'
import type { Call } from '../../../core/call'
import { moveCase } from '../../../core/case-store'
import { freeOthers } from '../../../core/evidence'
import { payouts, type Payout } from '../../../core/records/award'
import { payoutView } from './payout'

/** Sends a record back to be filled in anew: voucher and photos are free again. */
export async function returnPayout(
  call: Call,
  { clientId, reason }: { clientId?: string | undefined; reason: string },
  payout: Payout,
): Promise<PayoutView> {
  const { record, changed } = await moveCase(
    payouts,
    payoutCase,
    payout,
    'return',
    call.move({ clientId, reason }),
    { voucher: payout._id, payee: '', photoIds: [] },
  )
  // The same request again may have died before it.
  if (record.state === 'pending') await freeOthers(record.photoIds, payout._id)
  if (changed)
    call.record({
      subject: `payout:${payout._id}`,
      villageId: payout.villageId,
      why: reason,
      facts: { voucher: payout.voucher },
    })
  return payoutView(call, record)
}
