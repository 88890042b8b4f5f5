import type { PayoutView } from '../../../../typings/contract'
import { readYuan } from '../../../page/award'
import { historyWords } from '../../../page/history'
import { payoutFields, type PayoutDraft } from '../../../services/forms/payout'
import { recordPayout } from '../../../shared/award/schema'
import { parseInput } from '../../../shared/kernel/parse'
import { dayOf, readDay } from '../../../shared/kernel/days'
import { readEntryNumber } from '../../../shared/landscape/quota'

/** How many photos of the receipt a payout takes. */
export const PAYOUT_PHOTOS = 3

/** What this person does here: fill the form, wait for another, check what another recorded, or only read. */
export type Mode = 'form' | 'wait' | 'confirm' | 'read'

export function modeOf(payout: PayoutView, draft: PayoutDraft | undefined, again: boolean): Mode {
  if (payout.state === 'paid') return 'read'
  if (draft?.state === 'queued') return 'wait'
  if (payout.state === 'pending' || again || draft?.state === 'refused') return 'form'
  return payout.mine ? 'wait' : 'confirm'
}

export const payoutFace = (payout: PayoutView) => ({
  id: payout.id,
  prize: payout.prizeName,
  title: payout.title,
  village: payout.villageName,
  number: readEntryNumber(payout.number),
  amount: readYuan(payout.amount),
  yuan: payout.amount,
  state: payout.state,
  word: payout.stateName,
  facts: [
    { label: '凭证号', value: payout.voucher ?? '' },
    { label: '领款人', value: payout.payee ?? '' },
    { label: '兑现日期', value: payout.paidAt ? readDay(dayOf(payout.paidAt), true) : '' },
  ].filter(({ value }) => value),
  photos: payout.photos,
  returned: returnedOf(payout),
  history: payout.history.map(historyWords),
})
export type PayoutFace = ReturnType<typeof payoutFace>

/** Why it came back, while it waits to be recorded again. */
function returnedOf({ state, history }: PayoutView): string {
  const last = history[history.length - 1]
  return state === 'pending' && last?.reason ? last.reason : ''
}

const fields = ['amount', 'voucher', 'payee', 'photoIds'] as const
export type Problems = Partial<Record<(typeof fields)[number], string>>

/** What is wrong, each under its field, in the words the server would say. */
export function problemsOf(draft: PayoutDraft, prize: number): Problems {
  const typed = payoutFields(draft, new Map())
  const problems: Problems = {}
  for (const field of fields) {
    const parsed = parseInput(recordPayout.entries[field], typed[field])
    if (!parsed.ok) problems[field] = parsed.message
  }
  if (!problems.amount && typed.amount !== prize)
    problems.amount = `这笔奖金应发 ${readYuan(prize)}，请按奖项金额登记`
  return problems
}

export const confirmWords = (payout: PayoutView): string =>
  `${readYuan(payout.amount)}已经交给${payout.payee ?? '领款人'}（${payout.villageName}“${payout.title}”${payout.prizeName}，凭证号 ${payout.voucher ?? ''}）。确认以后不能再改，大家会在评比结果里看到“已兑现”。`

export const returnReasons: readonly string[] = [
  '凭证照片看不清',
  '凭证号对不上',
  '领款人写错了',
  '金额对不上',
]
