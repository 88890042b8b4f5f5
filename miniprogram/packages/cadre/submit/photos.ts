import { move } from '../../../components/photo-picker/rows'
import type { DraftPhoto } from '../../../services/draft'
import { saveDraft } from '../../../services/drafts'
import type { EntryDraft } from '../../../services/forms/entry'
import { dropPhoto, keepPhotos, queuePhotos } from '../../../services/kept-photos'
import { retryUpload } from '../../../services/uploads'
import type { PhotoStage } from '../../../shared/evidence/photo'
import { setPhotos, setStage } from './edit'

interface Host {
  draft: EntryDraft | undefined
  change(draft: EntryDraft, field: string): void
  putPhotos(photos: readonly DraftPhoto[]): void
}
type Said<T extends Record<string, unknown>> = WechatMiniprogram.CustomEvent<T>

/** What the page does when the photo picker speaks. A new photo is kept on the phone before anything else. */
export const photoHandlers = {
  async addPhotos(this: Host, event: Said<{ stage: PhotoStage; paths: string[] }>) {
    const { stage, paths } = event.detail
    const photos = (await keepPhotos(paths)).map((photo): DraftPhoto => ({ ...photo, stage }))
    if (this.draft) this.putPhotos([...this.draft.photos, ...photos])
  },
  putPhotos(this: Host, photos: readonly DraftPhoto[]) {
    if (!this.draft) return
    const draft = setPhotos(this.draft, photos, Date.now())
    saveDraft(draft)
    queuePhotos(draft)
    this.change(draft, 'photos')
  },
  stagePhoto(this: Host, event: Said<{ clientId: string; stage: PhotoStage }>) {
    const { clientId, stage } = event.detail
    if (this.draft) this.change(setStage(this.draft, clientId, stage, Date.now()), 'photos')
  },
  movePhoto(this: Host, event: Said<{ clientId: string; by: number }>) {
    const { clientId, by } = event.detail
    if (this.draft) this.putPhotos(move(this.draft.photos, clientId, by))
  },
  removePhoto(this: Host, event: Said<{ clientId: string }>) {
    const gone = this.draft?.photos.find((photo) => photo.clientId === event.detail.clientId)
    if (!this.draft || !gone) return
    this.putPhotos(this.draft.photos.filter((photo) => photo !== gone))
    dropPhoto(gone)
  },
  retryPhoto(event: Said<{ clientId: string }>) {
    retryUpload(event.detail.clientId)
  },
}
