import type { PayoutView } from '../../../typings/contract'
import { isBlank } from '../draft'
import { payoutDraft, payoutFields, payoutKind } from './payout'

const payout: PayoutView = {
  id: 'r1:first:e1',
  prizeId: 'first',
  prizeName: '一等奖',
  amount: 3000,
  entryId: 'e1',
  number: 103,
  title: '石磨人家',
  villageId: 'v01',
  villageName: '中西里',
  state: 'pending',
  stateName: '待兑现',
  photos: [{ id: 'p1', thumb: 'cloud://t', display: 'cloud://d', width: 1, height: 1, safety: 'checking' }],
  mine: false,
  history: [],
}

describe('the draft of a payout', () => {
  it('begins with the prize’s amount, so that nobody types it', () => {
    const draft = payoutDraft(payout, 'c12345678', 1)
    expect(draft).toMatchObject({ subject: 'r1:first:e1', form: { amount: '3000', voucher: '', payee: '' } })
    expect(isBlank(draft)).toBe(false)
    expect(payoutFields(draft, new Map())).toMatchObject({ amount: 3000, photoIds: ['p1'] })
  })

  it('is refused on the phone with the sentence of what is missing', async () => {
    const draft = payoutDraft({ ...payout, photos: [] }, 'c12345678', 1)
    const filled = { ...draft, form: { ...draft.form, voucher: '001', payee: '中西里村委会' } }
    await expect(payoutKind.send(draft, new Map())).rejects.toMatchObject({ message: '请填写凭证号' })
    await expect(payoutKind.send(filled, new Map())).rejects.toMatchObject({
      message: '请拍一张签收凭证的照片',
    })
    const wrong = { ...filled, form: { ...filled.form, amount: '三千' } }
    expect(payoutFields(wrong, new Map()).amount).toBeNaN()
  })
})
