import { edited, type DraftPhoto } from '../../../services/draft'
import { entryTitle, type EntryDraft, type EntryDraftForm } from '../../../services/forms/entry'
import type { PhotoStage } from '../../../shared/evidence/photo'

/** Changes of a draft, each a new draft. */
export function typeInto(
  draft: EntryDraft,
  field: keyof EntryDraftForm,
  value: unknown,
  now: number,
): EntryDraft {
  const form: EntryDraftForm = { ...draft.form, [field]: value }
  return edited(draft, { form, title: entryTitle(form.title) }, now)
}

export const setPlace = (
  draft: EntryDraft,
  point: EntryDraftForm['point'],
  words: string,
  now: number,
): EntryDraft =>
  edited(draft, { form: { ...draft.form, point, words: draft.form.words || words.slice(0, 60) } }, now)

export const setPhotos = (draft: EntryDraft, photos: readonly DraftPhoto[], now: number): EntryDraft =>
  edited(draft, { photos }, now)

export const setStage = (draft: EntryDraft, clientId: string, stage: PhotoStage, now: number): EntryDraft =>
  setPhotos(
    draft,
    draft.photos.map((photo) => (photo.clientId === clientId ? { ...photo, stage } : photo)),
    now,
  )
