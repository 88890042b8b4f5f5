import { payoutCase } from '@shared/award/cases'
import { decideMove, isRepeat } from '@shared/case/case'
import type { PayoutView } from '@contract'
import type { Call } from '../../../core/call'
import { moveCase } from '../../../core/case-store'
import { freeOthers, freePhotos, holdPhotos } from '../../../core/evidence'
import { payouts, type Payout } from '../../../core/records/award'
import { demand, refuseCall } from '../../../core/refusal-error'
import { isDuplicate } from '../../../core/store/errors'
import { demandNoVeto, payoutView } from './payout'

interface Paid {
  readonly amount: number
  readonly voucher: string
  readonly payee: string
  readonly photoIds: readonly string[]
  readonly clientId?: string | undefined
}

/**
 * Records that a prize's money was handed over, or puts a record right, for another person to confirm.
 * @throws PAYOUT_NOT_THE_PRIZE, PAYOUT_VETOED, VOUCHER_USED, WRONG_STATE, and what photos are refused for
 */
export async function record(call: Call, input: Paid, payout: Payout): Promise<PayoutView> {
  const { amount, voucher, payee, photoIds, clientId } = input
  const request = call.move({ clientId })
  if (isRepeat(payout, 'record', request)) {
    // The first may have died before it.
    await freeOthers(payout.photoIds, payout._id)
    return payoutView(call, payout)
  }
  demand(decideMove(payoutCase, payout, 'record', request))
  if (amount !== payout.amount) refuseCall('PAYOUT_NOT_THE_PRIZE', { amount, prize: payout.amount })
  await demandNoVeto(payout)
  await holdPhotos(photoIds, { usedBy: payout._id, openid: call.caller.openid })
  const recorded = await write(call, payout, { voucher, payee, photoIds }, clientId)
  await freeOthers(photoIds, payout._id)
  call.record({ subject: `payout:${payout._id}`, villageId: payout.villageId, facts: { amount, voucher } })
  return payoutView(call, recorded)
}

/** The unique index on vouchers decides, also between two sent at once. */
async function write(
  call: Call,
  payout: Payout,
  fields: Pick<Payout, 'voucher' | 'payee' | 'photoIds'>,
  clientId: string | undefined,
): Promise<Payout> {
  try {
    return (await moveCase(payouts, payoutCase, payout, 'record', call.move({ clientId }), fields)).record
  } catch (error) {
    // Somebody else may have recorded it with these very photos meanwhile: those stay.
    const now = await payouts.get(payout._id)
    await freePhotos(
      fields.photoIds.filter((id) => !now?.photoIds.includes(id)),
      payout._id,
    )
    if (isDuplicate(error)) refuseCall('VOUCHER_USED', { voucher: fields.voucher })
    throw error
  }
}
