import { edited, type Draft, type KeptPhoto } from '../../services/draft'
import { saveDraft } from '../../services/drafts'
import { dropPhoto, keepPhotos, queuePhotos } from '../../services/kept-photos'
import { retryUpload } from '../../services/uploads'

export interface PhotoHost {
  draft: Draft | undefined
  /** Shows what the draft became; it is kept already. */
  changed(draft: Draft): void
  putPhotos(photos: readonly KeptPhoto[]): void
}
type Said<T extends Record<string, unknown>> = WechatMiniprogram.CustomEvent<T>

/** Spread into a page whose draft has photos without stages. A new photo is kept on the phone before anything else. */
export const photoHandlers = {
  async addPhotos(this: PhotoHost, event: Said<{ paths: string[] }>) {
    const photos = await keepPhotos(event.detail.paths)
    if (this.draft) this.putPhotos([...this.draft.photos, ...photos])
  },
  putPhotos(this: PhotoHost, photos: readonly KeptPhoto[]) {
    if (!this.draft) return
    const draft = edited(this.draft, { photos }, Date.now())
    saveDraft(draft)
    queuePhotos(draft)
    this.changed(draft)
  },
  removePhoto(this: PhotoHost, event: Said<{ clientId: string }>) {
    const gone = this.draft?.photos.find((photo) => photo.clientId === event.detail.clientId)
    if (!this.draft || !gone) return
    this.putPhotos(this.draft.photos.filter((photo) => photo !== gone))
    dropPhoto(gone)
  },
  retryPhoto(event: Said<{ clientId: string }>) {
    retryUpload(event.detail.clientId)
  },
}
