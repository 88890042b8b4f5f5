import { payoutCase } from '@shared/award/cases'
import type { PayoutView } from '@contract'
import type { Call } from '../../../core/call'
import { moveCase } from '../../../core/case-store'
import { payouts, type Payout } from '../../../core/records/award'
import { demandNoVeto, payoutView } from './payout'

/** The second person: the money counts as paid. @throws SECOND_PERSON_NEEDED, PAYOUT_VETOED, WRONG_STATE */
export async function confirm(
  call: Call,
  { clientId }: { clientId?: string | undefined },
  payout: Payout,
): Promise<PayoutView> {
  if (payout.state === 'recorded') await demandNoVeto(payout)
  const { record, changed } = await moveCase(
    payouts,
    payoutCase,
    payout,
    'confirm',
    call.move({ clientId }),
    { paidAt: call.now },
  )
  if (changed)
    call.record({
      subject: `payout:${payout._id}`,
      villageId: payout.villageId,
      facts: { amount: payout.amount, voucher: payout.voucher },
    })
  return payoutView(call, record)
}
