import type { DeductionView } from '../../../typings/contract'
import { recordDeduction as schema } from '../../shared/assessment/schema'
import { recordDeduction } from '../assessment'
import type { Draft, KeptPhoto } from '../draft'
import { photoIdOf, type PhotoIds } from '../draft-photos'
import { checked, type FormKind } from './kind'

/** What stands in the form, as it was typed; points as people write them. */
export interface DeductionForm {
  readonly villageId: string
  readonly on: string
  readonly issuer: string
  readonly docNumber: string
  readonly points: string
  readonly reason: string
}
export type DeductionDraft = Draft<DeductionForm>

export const DEDUCTION_PHOTOS = 3
export const aboutDeduction = { subject: 'deduction', title: '上级检查扣分' }

/** What a village lost in an inspection from above; one is in hand at a time. */
export const deductionKind: FormKind<DeductionForm, KeptPhoto, DeductionView> = {
  name: 'deduction',
  what: '上级检查扣分',
  where: 'desk',
  photos: DEDUCTION_PHOTOS,
  empty: { villageId: '', on: '', issuer: '', docNumber: '', points: '', reason: '' },
  async send(draft, photoIds) {
    return recordDeduction(checked(schema, deductionFields(draft, photoIds)))
  },
}

/** The form as the schema reads it; points that are no number stay wrong, so that the schema says so. */
export const deductionFields = ({ clientId, form, photos }: DeductionDraft, photoIds: PhotoIds) => ({
  clientId,
  ...form,
  on: form.on || undefined,
  points: form.points.trim() === '' ? undefined : hundredthsOf(form.points),
  photoIds: photos.map((photo) => photoIdOf(photo, photoIds)),
})

/** `1.5` is 150; a third digit after the point stays a fraction, which the schema refuses. */
const hundredthsOf = (typed: string): number => Number((Number(typed) * 100).toFixed(6))
