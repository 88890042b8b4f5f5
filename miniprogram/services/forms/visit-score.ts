import type { VisitLine, VisitView } from '../../../typings/contract'
import { scoreVisit as scoreSchema } from '../../shared/inspection/schema'
import type { Answers } from '../../shared/sheet/sheet'
import type { About, Draft, KeptPhoto } from '../draft'
import { scoreVisit } from '../inspection'
import { keepScore } from '../kept-visits'
import { sentAnswers, SHEET_PHOTOS } from './answers'
import { checked, type FormKind } from './kind'

/** An inspector's score of one drawn household; photos of deductions stand in the answers by their names on the phone. */
export interface VisitScoreForm {
  readonly answers: Answers
  readonly note: string
}

/** It is about the household in its visit. */
export type VisitScoreDraft = Draft<VisitScoreForm>

export const visitScoreKind: FormKind<VisitScoreForm, KeptPhoto, VisitLine> = {
  name: 'visitScore',
  what: '督查打分',
  where: 'outdoors',
  photos: SHEET_PHOTOS,
  lane: ({ subject }) => `visit:${subject}`,
  empty: { answers: {}, note: '' },
  async send({ clientId, subject, form, savedAt }, photoIds) {
    const { visitId, householdId } = readVisitSubject(subject)
    return scoreVisit(
      checked(scoreSchema, {
        clientId,
        visitId,
        householdId,
        answers: sentAnswers(form.answers, photoIds),
        note: form.note,
        // When it was handed over to the phone, which may be hours before it is sent.
        filledAt: savedAt,
      }),
    )
  },
  arrived({ subject, form }) {
    const { visitId, householdId } = readVisitSubject(subject)
    keepScore(visitId, householdId, form.answers)
  },
}

/** No id holds a slash, while both have colons. */
export const visitSubject = (visitId: string, householdId: string): string => `${visitId}/${householdId}`

export function readVisitSubject(subject: string): { visitId: string; householdId: string } {
  const [visitId = '', householdId = ''] = subject.split('/')
  return { visitId, householdId }
}

type Household = Pick<VisitView['households'][number], 'id' | 'number' | 'head'>

export const aboutVisited = (
  { id: visitId, villageId, villageName }: Pick<VisitView, 'id' | 'villageId' | 'villageName'>,
  { id, number, head }: Household,
): About => ({ subject: visitSubject(visitId, id), title: `${number} ${head}`, villageId, villageName })
