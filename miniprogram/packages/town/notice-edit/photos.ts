import { tell } from '../../../page/load'
import { uploadFile } from '../../../services/cloud'
import { registerPhoto } from '../../../services/evidence'
import { newClientId } from '../../../services/ids'
import type { NoticeDraft } from './view'

const MOST = 9

interface Host {
  draft: NoticeDraft
  data: { busy: boolean }
  change(part: Partial<NoticeDraft>, extra: Record<string, unknown>): void
  setData(data: Record<string, unknown>): void
}

/** The pictures of a notice: sent at once, for staff write at a desk with a network. */
export const noticePhotos = {
  async addPhotos(this: Host) {
    const left = MOST - this.draft.photoIds.length
    if (left <= 0 || this.data.busy) return
    const picked = await wx
      .chooseMedia({ count: left, mediaType: ['image'], sizeType: ['compressed'] })
      .catch(() => undefined)
    if (!picked) return
    this.setData({ busy: true })
    try {
      for (const { tempFilePath } of picked.tempFiles) {
        const clientId = newClientId()
        const ext = /\.(png|webp|jpe?g)$/i.exec(tempFilePath)?.[1]?.toLowerCase() ?? 'jpg'
        const fileId = await uploadFile(tempFilePath, `incoming/${clientId}.${ext}`)
        const { id } = await registerPhoto({ clientId, fileId })
        const photoIds = [...this.draft.photoIds, id]
        this.change({ photoIds }, { 'form.photoIds': photoIds, [`pictures.${id}`]: tempFilePath })
      }
    } catch (error) {
      tell(error)
    }
    this.setData({ busy: false })
  },
  removePhoto(this: Host, event: WechatMiniprogram.TouchEvent) {
    const { id } = event.currentTarget.dataset as { id: string }
    const photoIds = this.draft.photoIds.filter((other) => other !== id)
    this.change({ photoIds }, { 'form.photoIds': photoIds })
  },
}
