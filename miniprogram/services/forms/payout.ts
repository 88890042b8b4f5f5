import type { PayoutView } from '../../../typings/contract'
import { recordPayout as schema } from '../../shared/award/schema'
import { recordPayout } from '../award'
import { newDraft, type Draft, type KeptPhoto } from '../draft'
import { photoIdOf, type PhotoIds } from '../draft-photos'
import { checked, type FormKind } from './kind'

/** What stands in the form, as it was typed. */
export interface PayoutForm {
  readonly amount: string
  readonly voucher: string
  readonly payee: string
}

/** The record of one prize's money; its subject is the payout. */
export type PayoutDraft = Draft<PayoutForm>

export const payoutKind: FormKind<PayoutForm, KeptPhoto, PayoutView> = {
  name: 'payout',
  what: '兑现',
  where: 'desk',
  photos: 3,
  empty: { amount: '', voucher: '', payee: '' },
  async send(draft, photoIds) {
    return recordPayout(checked(schema, payoutFields(draft, photoIds)))
  },
}

/** The form as the server's schema reads it; an amount that is no number stays wrong, so that the schema says so. */
export const payoutFields = ({ clientId, subject, form, photos }: PayoutDraft, photoIds: PhotoIds) => ({
  payoutId: subject,
  clientId,
  amount: form.amount.trim() === '' ? undefined : Number(form.amount),
  voucher: form.voucher,
  payee: form.payee,
  photoIds: photos.map((photo) => photoIdOf(photo, photoIds)),
})

/** A draft that begins with the prize's amount and with what was recorded before. */
export function payoutDraft(payout: PayoutView, clientId: string, savedAt: number): PayoutDraft {
  const about = { subject: payout.id, title: `${payout.prizeName} ${payout.title}` }
  return {
    ...newDraft(payoutKind, about, clientId, savedAt),
    form: { amount: String(payout.amount), voucher: payout.voucher ?? '', payee: payout.payee ?? '' },
    photos: payout.photos.map(({ id, thumb }) => ({ clientId: id, photoId: id, path: thumb })),
  }
}
