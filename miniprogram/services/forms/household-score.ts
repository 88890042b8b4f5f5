import type { HouseholdRow, ScoreLine } from '../../../typings/contract'
import { submitScore as submitSchema } from '../../shared/household/schema'
import type { Answers } from '../../shared/sheet/sheet'
import { dayOf } from '../../shared/kernel/days'
import { newDraft, type About, type Draft, type KeptPhoto } from '../draft'
import { beginDraft } from '../drafts'
import { newClientId } from '../ids'
import { keepScore } from '../kept-scores'
import { submitScore } from '../scoring'
import { sentAnswers, SHEET_PHOTOS } from './answers'
import { checked, type FormKind } from './kind'

/** A supervisor's score as it was filled; photos of deductions stand in the answers by their names on the phone. */
export interface ScoreDraftForm {
  readonly answers: Answers
  readonly note: string
}

/** It is about the household. */
export type ScoreDraft = Draft<ScoreDraftForm>

export const householdScoreKind: FormKind<ScoreDraftForm, KeptPhoto, ScoreLine> = {
  name: 'householdScore',
  what: '入户打分',
  where: 'outdoors',
  photos: SHEET_PHOTOS,
  empty: { answers: {}, note: '' },
  async send({ clientId, subject, form, savedAt }, photoIds) {
    return submitScore(
      checked(submitSchema, {
        clientId,
        householdId: subject,
        answers: sentAnswers(form.answers, photoIds),
        note: form.note,
        // When it was handed over to the phone, which may be a day before it is sent.
        filledAt: savedAt,
      }),
    )
  },
  arrived({ villageId, subject }, line) {
    if (villageId) keepScore(villageId, subject, line)
  },
}

type Village = { readonly villageId: string; readonly villageName: string }

export const aboutHousehold = (
  { id, number, head }: Pick<HouseholdRow, 'id' | 'number' | 'head'>,
  { villageId, villageName }: Village,
): About => ({ subject: id, title: `${number} ${head}`, villageId, villageName })

/** What the page goes on with: a score that waits since an earlier day goes by itself, and today's is another one. */
export function scoreOfToday(about: About, now: number): ScoreDraft {
  const draft = beginDraft(householdScoreKind, about)
  return draft.state === 'queued' && dayOf(draft.savedAt) !== dayOf(now)
    ? newDraft(householdScoreKind, about, newClientId(), now)
    : draft
}
