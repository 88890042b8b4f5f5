import type { PayoutView } from '../../../../typings/contract'
import { payoutDraft } from '../../../services/forms/payout'
import { confirmWords, modeOf, payoutFace, problemsOf } from './view'

const at = Date.parse('2026-07-06T10:00:00+08:00')
const payout = (part: Partial<PayoutView> = {}): PayoutView => ({
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
  photos: [],
  mine: false,
  history: [],
  ...part,
})
const recorded = payout({ state: 'recorded', voucher: '2026-001', payee: '中西里村委会' })
const draft = payoutDraft(payout(), 'c12345678', 1)
const photo = { clientId: 'p12345678', path: '/kept/p.jpg' }

it('gives each person their own part: who recorded waits, another checks', () => {
  expect(modeOf(payout(), undefined, false)).toBe('form')
  expect(modeOf({ ...recorded, mine: true }, undefined, false)).toBe('wait')
  expect(modeOf({ ...recorded, mine: true }, undefined, true)).toBe('form')
  expect(modeOf(recorded, undefined, false)).toBe('confirm')
  expect(modeOf(payout(), { ...draft, state: 'queued' }, false)).toBe('wait')
  expect(modeOf(payout({ state: 'paid' }), draft, true)).toBe('read')
})

it('says under each field what is wrong, and takes no amount but the prize’s', () => {
  expect(problemsOf(draft, 3000)).toEqual({
    voucher: '请填写凭证号',
    payee: '请填写领款人',
    photoIds: '请拍一张签收凭证的照片',
  })
  const filled = { ...draft, form: { ...draft.form, voucher: '1', payee: '村委会' }, photos: [photo] }
  expect(problemsOf(filled, 3000)).toEqual({})
  expect(problemsOf({ ...filled, photos: [] }, 3000)).toEqual({ photoIds: '请拍一张签收凭证的照片' })
  const more = { ...filled, form: { ...filled.form, amount: '3500' } }
  expect(problemsOf(more, 3000).amount).toContain('应发 3,000 元')
})

it('asks before the second signature with amount and payee', () => {
  expect(confirmWords(recorded)).toMatch(
    /^3,000 元已经交给中西里村委会（中西里“石磨人家”一等奖，凭证号 2026-001）/,
  )
})

it('shows why it came back until it is recorded anew', () => {
  const history = [{ label: '退回重填', at, reason: '凭证照片看不清' }]
  expect(payoutFace(payout({ history })).returned).toBe('凭证照片看不清')
  expect(payoutFace({ ...recorded, history }).returned).toBe('')
  expect(payoutFace({ ...recorded, state: 'paid', paidAt: at }).facts.map(({ value }) => value)).toEqual([
    '2026-001',
    '中西里村委会',
    '2026年7月6日',
  ])
})
