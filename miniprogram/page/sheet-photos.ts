import { changePhotos, findItem, photosAt } from '../components/sheet-form/edit'
import { edited, type Draft, type KeptPhoto } from '../services/draft'
import { saveDraft } from '../services/drafts'
import { SHEET_PHOTOS } from '../services/forms/answers'
import { dropPhoto, keepPhotos, queuePhotos } from '../services/kept-photos'
import { photoIdsOf } from '../shared/sheet/score'
import type { Answers, Sheet } from '../shared/sheet/sheet'

interface SheetForm {
  readonly answers: Answers
  readonly note: string
}
export type SheetDraftOf = Draft<SheetForm, KeptPhoto>

export interface SheetHost {
  draft: SheetDraftOf | undefined
  sheet(): Sheet | undefined
  /** Shows what the draft became, its answers too; it is kept already. */
  changed(draft: SheetDraftOf): void
  placePhotos(itemId: string, place: number, change: PhotoChange): void
}
type PhotoChange = (photoIds: readonly string[], photos: readonly KeptPhoto[]) => PhotosNow
export interface PhotosNow {
  readonly photoIds: readonly string[]
  readonly photos: readonly KeptPhoto[]
}
type Said<T extends Record<string, unknown>> = WechatMiniprogram.CustomEvent<T>

/** A place of a deduction takes as many photos as its schema. */
const MOST = SHEET_PHOTOS

/** Where each photo of a sheet's deductions has its picture on this phone. */
export const picturesOf = ({ photos }: Pick<Draft, 'photos'>): Record<string, string> =>
  Object.fromEntries(photos.map(({ clientId, path }) => [clientId, path]))

/** Photos no place stands on any longer, as after 删去: they need not be sent. */
export function withoutLoose<D extends SheetDraftOf>(draft: D): D {
  const used = new Set(photoIdsOf(draft.form.answers))
  draft.photos.filter(({ clientId }) => !used.has(clientId)).forEach(dropPhoto)
  return { ...draft, photos: draft.photos.filter(({ clientId }) => used.has(clientId)) }
}

/** Spread into a page that fills a sheet: photos of deductions, kept on the phone before anything else. */
export const sheetPhotos = {
  async addPlacePhoto(this: SheetHost, event: Said<{ itemId: string; place: number }>) {
    const { itemId, place } = event.detail
    let picked: KeptPhoto[]
    try {
      const { tempFiles } = await wx.chooseMedia({
        count: 1,
        mediaType: ['image'],
        sourceType: ['camera', 'album'],
        sizeType: ['compressed'],
      })
      picked = await keepPhotos(tempFiles.map(({ tempFilePath }) => tempFilePath))
    } catch {
      // Closed without picking.
      return
    }
    this.placePhotos(itemId, place, (photoIds, photos) => ({
      photoIds: [...photoIds, ...picked.map(({ clientId }) => clientId)].slice(0, MOST),
      photos: [...photos, ...picked],
    }))
  },
  dropPlacePhoto(this: SheetHost, event: Said<{ itemId: string; place: number; photoId: string }>) {
    const { itemId, place, photoId } = event.detail
    this.placePhotos(itemId, place, (photoIds, photos) => ({
      photoIds: photoIds.filter((id) => id !== photoId),
      photos,
    }))
  },
  placePhotos(this: SheetHost, itemId: string, place: number, change: PhotoChange) {
    const { draft } = this
    const sheet = this.sheet()
    const item = sheet && findItem(sheet, itemId)
    if (!draft || !item) return
    const { answers } = draft.form
    const { photoIds, photos } = change(photosAt(answers, item, place), draft.photos)
    const form = { ...draft.form, answers: changePhotos(answers, item, place, photoIds) }
    const next = withoutLoose(edited(draft, { form, photos }, Date.now()))
    saveDraft(next)
    queuePhotos(next)
    this.changed(next)
  },
}
