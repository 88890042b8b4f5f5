import type { CheckReceipt, PlaceView } from '../../../typings/contract'
import type { PlaceKind } from '../../shared/check/place'
import { submitCheck as checkSchema } from '../../shared/check/schema'
import type { Answers } from '../../shared/sheet/sheet'
import { submitCheck } from '../check'
import type { About, Draft, KeptPhoto } from '../draft'
import { sentAnswers } from './answers'
import { checked, type FormKind } from './kind'

/** A checklist as it was filled at a place of the town; photos stand in the answers by their names on the phone. */
export interface CheckDraftForm {
  readonly answers: Answers
  readonly note: string
}
export type CheckDraft = Draft<CheckDraftForm>

export const checkKind: FormKind<CheckDraftForm, KeptPhoto, CheckReceipt> = {
  name: 'check',
  empty: { answers: {}, note: '' },
  async send({ clientId, subject, form, savedAt }, photoIds) {
    return submitCheck(
      checked(checkSchema, {
        clientId,
        ...readCheckSubject(subject),
        answers: sentAnswers(form.answers, photoIds),
        note: form.note,
        // When it was handed over to the phone, which may be hours before it is sent.
        filledAt: savedAt,
      }),
    )
  },
}

/** No id holds a slash. */
export const checkSubject = (kind: PlaceKind, placeId: string): string => `${kind}/${placeId}`

export function readCheckSubject(subject: string): { kind: string; placeId: string } {
  const [kind = '', placeId = ''] = subject.split('/')
  return { kind, placeId }
}

export const aboutPlace = ({ kind, id, name, villageId, villageName }: PlaceView): About => ({
  subject: checkSubject(kind, id),
  title: name,
  villageId,
  villageName,
})
