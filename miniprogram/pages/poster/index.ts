import { readOpening } from '../../page/links'
import { face, load, tell } from '../../page/load'
import { getCampaign } from '../../services/campaign'
import { downloadFile } from '../../services/cloud'
import { getEntry, getEntryCode } from '../../services/landscape'
import { paint } from './paint'
import { posterWords } from './view'

/** The entry's code, or nothing: a poster without it is still a poster. */
const codeFile = (id: string) =>
  getEntryCode(id)
    .then(({ fileId }) => downloadFile(fileId))
    .catch(() => '')

Page({
  data: { ...face(), id: '', file: '' },
  onLoad(query: Record<string, string | undefined>) {
    this.setData({ id: readOpening(query).id ?? '' })
  },
  onReady() {
    void this.refresh()
  },
  refresh(): Promise<void> {
    return load(
      this,
      () => this.draw(),
      (file) => ({ file }),
    )
  },
  retry() {
    void this.refresh()
  },
  async draw(): Promise<string> {
    const [entry, { demo }] = await Promise.all([getEntry(this.data.id), getCampaign()])
    const words = posterWords(entry, demo)
    const [cover, code, canvas] = await Promise.all([
      downloadFile(words.cover),
      codeFile(this.data.id),
      this.canvas(),
    ])
    await paint(canvas, words, { cover, code })
    return (await wx.canvasToTempFilePath({ canvas, fileType: 'jpg', quality: 0.9 })).tempFilePath
  },
  canvas(): Promise<WechatMiniprogram.Canvas> {
    return new Promise((resolve) => {
      this.createSelectorQuery()
        .select('#poster')
        .node(({ node }) => resolve(node as WechatMiniprogram.Canvas))
        .exec()
    })
  },
  async save() {
    try {
      await wx.saveImageToPhotosAlbum({ filePath: this.data.file })
      void wx.showToast({ title: '已存到相册', icon: 'success' })
    } catch (error) {
      const { errMsg = '' } = error as { errMsg?: string }
      if (/cancel/.test(errMsg)) return
      if (!/auth|deny/.test(errMsg)) return tell('没有存上，请长按海报再选“保存图片”')
      const { confirm } = await wx.showModal({ content: '要先允许小程序存图片到相册', confirmText: '去允许' })
      if (confirm) void wx.openSetting()
    }
  },
})
