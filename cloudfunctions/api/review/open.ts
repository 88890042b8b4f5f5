import { decideMove, isRepeat, newCase } from '@shared/case/case'
import { reviewCase } from '@shared/draw/review-case'
import { monthOf, readMonth, type Month } from '@shared/kernel/days'
import type { ReviewView } from '@contract'
import type { Call } from '../../core/call'
import { reviews, type Review, type ReviewDistrict } from '../../core/records/review'
import { villages, type Village } from '../../core/records/roster'
import { demand, refuseCall } from '../../core/refusal-error'
import { reviewView } from './view'

/**
 * Opens the month's review, with all districts and their villages as they are now: who belongs where does not change under it.
 * Requests: caller, villages, record, ledger = 4.
 * @throws MONTH_AHEAD, DISTRICTS_MISSING, REVIEW_EXISTS
 */
export async function open(
  call: Call,
  { clientId, month }: { clientId: string; month: Month },
): Promise<ReviewView> {
  if (month > monthOf(call.today)) refuseCall('MONTH_AHEAD', { month: readMonth(month) })
  const all = [...(await villages.all())].sort((a, b) => a.order - b.order)
  const without = all.filter(({ districtId }) => !districtId).map(({ name }) => name)
  if (without.length) refuseCall('DISTRICTS_MISSING', { villages: without })
  const request = call.move({ clientId })
  const fresh: Review = {
    ...demand(decideMove(reviewCase, newCase(reviewCase), 'open', request)),
    _id: month,
    month,
    publishedAt: 0,
    districts: districtsOf(all),
    offered: {},
    draws: {},
    scores: {},
    result: [],
  }
  if (!(await reviews.insert(fresh))) {
    const stored = await reviews.get(month)
    if (!stored || !isRepeat(stored, 'open', request))
      return refuseCall('REVIEW_EXISTS', { month: readMonth(month) })
    return reviewView(stored, 'staff')
  }
  call.record({ subject: `review:${month}`, facts: { districts: fresh.districts.length } })
  return reviewView(fresh, 'staff')
}

function districtsOf(all: readonly Village[]): ReviewDistrict[] {
  const districts = new Map<string, ReviewDistrict>()
  for (const { _id: id, name, districtId = '', districtName = '' } of all) {
    const known = districts.get(districtId) ?? { districtId, districtName, villages: [] }
    districts.set(districtId, { ...known, villages: [...known.villages, { id, name }] })
  }
  return [...districts.values()]
}
