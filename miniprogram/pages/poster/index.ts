import { readOpening } from '../../page/links'
import { face, load } from '../../page/load'
import { codeFile, saveToAlbum } from '../../page/picture'
import { getCampaign } from '../../services/campaign'
import { downloadFile } from '../../services/cloud'
import { getEntry } from '../../services/landscape'
import { paint } from './paint'
import { posterWords } from './view'

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
  save() {
    void saveToAlbum(this.data.file, '海报')
  },
})
