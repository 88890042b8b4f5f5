import type { PayoutState } from '@shared/award/cases'
import type { Output, PayoutTotals } from '@contract'
import type { Call } from '../../../core/call'
import { payoutId } from '../../../core/payouts'
import { payouts, results, type Payout, type Result } from '../../../core/records/award'
import { ruleOf } from '../../../core/rules'
import { payoutViews } from './payout'

/** The final result's payouts in the order of its prizes, and how they add up; nothing before there is one. */
export async function list(
  call: Call,
  { state }: { state?: PayoutState | undefined },
): Promise<Output<'payout.list'>> {
  const [result] = await results.find({ type: 'result', state: 'final' }, { limit: 1 })
  if (!result) return { totals: { ...nothing, reconciles: true }, items: [] }
  const all = await payouts.all({ resultId: result._id })
  const byId = new Map(all.map((payout) => [payout._id, payout]))
  const inOrder = result.form.result.awards.flatMap(
    ({ prizeId, entryId }) => byId.get(payoutId(result._id, prizeId, entryId)) ?? [],
  )
  const shown = state ? inOrder.filter((payout) => payout.state === state) : inOrder
  const [totals, items] = await Promise.all([totalsOf(result, all), payoutViews(call, shown)])
  return { totals, items }
}

const nothing = { prizes: 0, vacant: 0, awarded: 0, pending: 0, recorded: 0, paid: 0 }

/** What the result awards, what the rules leave vacant and what the payouts say, each from its own record. */
async function totalsOf({ form }: Result, all: readonly Payout[]): Promise<PayoutTotals> {
  const { money, vacant: empty, rules } = form.result
  const { body } = await ruleOf({ ...rules.awards, name: 'awards' })
  const amounts = new Map(body.prizes.map(({ id, amount }) => [id, amount]))
  const vacant = empty.reduce((sum, { prizeId, count }) => sum + count * (amounts.get(prizeId) ?? 0), 0)
  const of = (state: PayoutState) =>
    all.filter((payout) => payout.state === state).reduce((sum, { amount }) => sum + amount, 0)
  const [pending, recorded, paid] = [of('pending'), of('recorded'), of('paid')]
  const { prizes, awarded } = money
  const reconciles = pending + recorded + paid === awarded && awarded + vacant === prizes
  return { prizes, vacant, awarded, pending, recorded, paid, reconciles }
}
