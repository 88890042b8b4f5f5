import { payoutCase } from '@shared/award/cases'
import { barredFrom } from '@shared/case/case'
import { vetoStands } from '@shared/cleanup/veto-case'
import type { EvidencePhoto, PayoutView } from '@contract'
import type { Call } from '../../../core/call'
import { evidenceOf } from '../../../core/evidence'
import { namesIn } from '../../../core/names'
import { payouts, type Payout } from '../../../core/records/award'
import { vetoes } from '../../../core/records/cleanup'
import { found, refuseCall } from '../../../core/refusal-error'
import { historyLines } from '../../../core/views'

export const loadPayout = async ({ payoutId }: { payoutId: string }): Promise<Payout> =>
  found(await payouts.get(payoutId), '笔奖金')

/** @throws PAYOUT_VETOED where the village's veto stands by now */
export async function demandNoVeto({ villageId, villageName }: Payout): Promise<void> {
  const veto = await vetoes.get(villageId)
  if (veto && vetoStands(veto.state)) refuseCall('PAYOUT_VETOED', { village: villageName })
}

/** Payouts as staff see them, photos and names included: two requests. */
export async function payoutViews(call: Call, rows: readonly Payout[]): Promise<PayoutView[]> {
  const [names, evidence] = await Promise.all([
    namesIn(rows),
    evidenceOf(rows.flatMap(({ photoIds }) => photoIds)),
  ])
  return rows.map((row) => ({
    id: row._id,
    prizeId: row.prizeId,
    prizeName: row.prizeName,
    amount: row.amount,
    entryId: row.entryId,
    number: row.number,
    title: row.title,
    villageId: row.villageId,
    villageName: row.villageName,
    state: row.state,
    stateName: payoutCase.states[row.state],
    ...(row.state === 'pending' ? {} : { voucher: row.voucher, payee: row.payee }),
    photos: row.photoIds.flatMap((id): EvidencePhoto[] => {
      const photo = evidence.get(id)
      return photo ? [photo] : []
    }),
    ...(row.paidAt ? { paidAt: row.paidAt } : {}),
    mine: row.state === 'recorded' && barredFrom(payoutCase, row, 'confirm').includes(call.caller.openid),
    history: historyLines(payoutCase, row, names),
  }))
}

export async function payoutView(call: Call, row: Payout): Promise<PayoutView> {
  const [view] = await payoutViews(call, [row])
  return found(view, '笔奖金')
}
