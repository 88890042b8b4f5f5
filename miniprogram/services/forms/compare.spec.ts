import { fakePhone } from '../../../test/support/fake-phone'
import { newDraft } from '../draft'
import { aboutReview, reviewScoreKind } from './review-score'
import { formOfShop, shopKind } from './shop'

const point = { latitude: 36.1, longitude: 118.1 }
const shop = {
  id: 's1',
  villageId: 'v01',
  version: 4,
  name: '富民超市',
  sells: '百货',
  keeper: '刘富民',
  phone: '13900000002',
  road: '韩莱路',
  address: '路东',
  point,
}
const answers: Readonly<Record<string, unknown>> = {
  'shop.get': shop,
  'review.record': { mine: { v01: { points: 9000, words: '干净', turn: 2 } } },
}
fakePhone({
  callFunction: ({ data }: { data: { action: string } }) =>
    Promise.resolve({ result: { ok: true, data: answers[data.action] } }),
})

describe('what was filled beside what stands now', () => {
  it('shows of a shop what differs, and names the version that was shown', async () => {
    const about = { subject: 's1', title: '富民超市', seen: 3 }
    const draft = newDraft(shopKind, about, 'client-1', 0)
    const form = { ...formOfShop(shop as never), phone: '13900000001', point: null }
    expect(await shopKind.compare?.({ ...draft, form })).toEqual({
      // A mark that was not chosen is not sent, so it is no difference.
      lines: [{ label: '手机号', mine: '13900000001', theirs: '13900000002' }],
      seen: 4,
    })
  })

  it('shows of a score on the spot what the other phone gave', async () => {
    const draft = newDraft(reviewScoreKind, aboutReview('2026-06', 'v01', '中西里', 1), 'client-2', 0)
    const form = { points: 8500, words: '干净' }
    expect(await reviewScoreKind.compare?.({ ...draft, form })).toEqual({
      lines: [{ label: '打分', mine: '85 分', theirs: '90 分' }],
      seen: 2,
    })
  })
})
