import { downloadFile } from '../services/cloud'
import { getEntryCode } from '../services/landscape'
import { tell } from './load'

type Canvas = WechatMiniprogram.Canvas

/** Loads a picture for a canvas. */
export function picture(canvas: Canvas, src: string): Promise<WechatMiniprogram.Image> {
  return new Promise((resolve, reject) => {
    const image = canvas.createImage()
    image.onload = () => resolve(image)
    image.onerror = () => reject(new Error('the picture did not load'))
    image.src = src
  })
}

/** The code that opens an entry, as a file; nothing where there is none: a picture without it is still a picture. */
export const codeFile = (entryId: string): Promise<string> =>
  getEntryCode(entryId)
    .then(({ fileId }) => downloadFile(fileId))
    .catch(() => '')

/** Saves a drawn picture to the album, and asks for the permission where it was denied. */
export async function saveToAlbum(filePath: string, what: string): Promise<void> {
  try {
    await wx.saveImageToPhotosAlbum({ filePath })
    void wx.showToast({ title: '已存到相册', icon: 'success' })
  } catch (error) {
    const { errMsg = '' } = error as { errMsg?: string }
    if (/cancel/.test(errMsg)) return
    if (!/auth|deny/.test(errMsg)) return tell(`没有存上，请长按${what}再选“保存图片”`)
    const { confirm } = await wx.showModal({ content: '要先允许小程序存图片到相册', confirmText: '去允许' })
    if (confirm) void wx.openSetting()
  }
}
