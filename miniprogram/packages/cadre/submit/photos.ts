import { move } from '../../../components/photo-picker/rows'
import type { Draft, DraftPhoto } from '../../../services/draft'
import { dropPhoto, keepPhoto, saveDraft } from '../../../services/drafts'
import { newClientId } from '../../../services/ids'
import { queuePhotos } from '../../../services/outbox'
import { retryUpload } from '../../../services/uploads'
import type { PhotoStage } from '../../../shared/evidence/photo'
import { setPhotos, setStage } from './edit'

interface Host {
  draft: Draft | undefined
  change(draft: Draft, field: string): void
  putPhotos(photos: readonly DraftPhoto[]): void
}
type Said<T extends Record<string, unknown>> = WechatMiniprogram.CustomEvent<T>

/** What the page does when the photo picker speaks. A new photo is kept on the phone before anything else. */
export const photoHandlers = {
  async addPhotos(this: Host, event: Said<{ stage: PhotoStage; paths: string[] }>) {
    const { stage, paths } = event.detail
    const photos = await Promise.all(
      paths.map(async (path): Promise<DraftPhoto> => {
        const clientId = newClientId()
        const ext = /\.\w+$/.exec(path)?.[0] ?? '.jpg'
        return { clientId, stage, path: await keepPhoto(path, clientId + ext) }
      }),
    )
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
