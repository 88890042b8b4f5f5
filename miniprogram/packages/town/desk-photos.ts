import { tell } from '../../page/load'
import { uploadFile } from '../../services/cloud'
import { registerPhoto } from '../../services/evidence'
import { newClientId } from '../../services/ids'

interface Draft {
  readonly photoIds: readonly string[]
  readonly beforeIds?: readonly string[]
}
type List = keyof Draft

interface Host {
  draft: Draft
  data: { busy: boolean }
  change(part: Partial<Draft>, extra: Record<string, unknown>): void
  setData(data: Record<string, unknown>): void
}
const listOf = (event: WechatMiniprogram.TouchEvent): List =>
  (event.currentTarget.dataset as { list?: List }).list ?? 'photoIds'

/**
 * The pictures of what staff write: sent at once, for they write at a desk with a network. A form with two lists names the
 * one a button is for in its `data-list`.
 */
export const deskPhotos = (most: number) => ({
  async addPhotos(this: Host, event: WechatMiniprogram.TouchEvent) {
    const list = listOf(event)
    const left = most - (this.draft[list]?.length ?? 0)
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
        const ids = [...(this.draft[list] ?? []), id]
        this.change({ [list]: ids }, { [`form.${list}`]: ids, [`pictures.${id}`]: tempFilePath })
      }
    } catch (error) {
      tell(error)
    }
    this.setData({ busy: false })
  },
  removePhoto(this: Host, event: WechatMiniprogram.TouchEvent) {
    const list = listOf(event)
    const { id } = event.currentTarget.dataset as { id: string }
    const ids = (this.draft[list] ?? []).filter((other) => other !== id)
    this.change({ [list]: ids }, { [`form.${list}`]: ids })
  },
})
