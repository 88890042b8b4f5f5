import { payoutCase } from '@shared/award/cases'
import { newCase } from '@shared/case/case'
import { payouts, type Payout, type Result } from './records/award'

const atOnce = 20

/** Opens a payout for each prize of a final result that has none yet; @returns how many. */
export async function openPayouts(result: Result): Promise<number> {
  const there = new Set((await payouts.all({ resultId: result._id })).map(({ _id }) => _id))
  const missing = payoutsOf(result).filter(({ _id }) => !there.has(_id))
  let opened = 0
  for (let start = 0; start < missing.length; start += atOnce) {
    const inserted = await Promise.all(
      missing.slice(start, start + atOnce).map((payout) => payouts.insert(payout)),
    )
    opened += inserted.filter(Boolean).length
  }
  return opened
}

export const payoutId = (resultId: string, prizeId: string, entryId: string): string =>
  `${resultId}:${prizeId}:${entryId}`

function payoutsOf({ _id: resultId, form }: Result): Payout[] {
  const works = new Map(form.result.works.map((work) => [work.entryId, work]))
  return form.result.awards.flatMap(({ prizeId, prizeName, amount, entryId }) => {
    const work = works.get(entryId)
    if (!work) return []
    const { number, title, villageId, villageName } = work
    const _id = payoutId(resultId, prizeId, entryId)
    const prize = { resultId, prizeId, prizeName, amount, entryId, number, title, villageId, villageName }
    return [{ _id, ...newCase(payoutCase), ...prize, voucher: _id, payee: '', photoIds: [], paidAt: 0 }]
  })
}
