import type { Draft, DraftForm, DraftPhoto } from '../../../services/draft'
import type { PhotoStage } from '../../../shared/evidence/photo'

/** Changes of a draft, each a new draft; an edit takes a refused draft back into the person's hands. */
function edited(draft: Draft, change: Partial<Draft>, now: number): Draft {
  const { message: _message, ...rest } = draft
  return { ...rest, ...change, state: 'writing', savedAt: now }
}

export const typeInto = (draft: Draft, field: keyof DraftForm, value: unknown, now: number): Draft =>
  edited(draft, { form: { ...draft.form, [field]: value } }, now)

export const setPlace = (draft: Draft, point: DraftForm['point'], words: string, now: number): Draft =>
  edited(draft, { form: { ...draft.form, point, words: draft.form.words || words.slice(0, 60) } }, now)

export const setPhotos = (draft: Draft, photos: readonly DraftPhoto[], now: number): Draft =>
  edited(draft, { photos }, now)

export const setStage = (draft: Draft, clientId: string, stage: PhotoStage, now: number): Draft =>
  setPhotos(
    draft,
    draft.photos.map((photo) => (photo.clientId === clientId ? { ...photo, stage } : photo)),
    now,
  )
