import type { SheetView } from '../../../typings/contract'
import { submitSheet as submitSchema } from '../../shared/judging/schema'
import type { Answers } from '../../shared/sheet/sheet'
import type { Draft, KeptPhoto } from '../draft'
import type { PhotoIds } from '../draft-photos'
import { submitSheet } from '../judging'
import { keepSheet } from '../kept-route'
import { sentAnswers, SHEET_PHOTOS } from './answers'
import { checked, type FormKind } from './kind'

/** A judge's sheet as it was filled; photos of deductions stand in the answers by their names on the phone. */
export interface SheetDraftForm {
  readonly answers: Answers
  readonly note: string
}

/** It is about the entry. */
export type SheetDraft = Draft<SheetDraftForm>

export const sheetKind: FormKind<SheetDraftForm, KeptPhoto, SheetView> = {
  name: 'sheet',
  what: '评分表',
  where: 'outdoors',
  photos: SHEET_PHOTOS,
  empty: { answers: {}, note: '' },
  async send(draft, photoIds) {
    return submitSheet(checked(submitSchema, sheetInput(draft, photoIds)))
  },
  arrived: (_draft, sheet) => keepSheet(sheet),
}

/** Filled when it was handed over to the phone, which may be hours before it is sent. */
export const sheetInput = (draft: SheetDraft, photoIds: PhotoIds): Record<string, unknown> => ({
  clientId: draft.clientId,
  entryId: draft.subject,
  answers: sentAnswers(draft.form.answers, photoIds),
  note: draft.form.note,
  filledAt: draft.savedAt,
})
