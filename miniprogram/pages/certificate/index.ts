import { links, open, readOpening } from '../../page/links'
import { face, load } from '../../page/load'
import { codeFile, saveToAlbum } from '../../page/picture'
import { publishedResult } from '../../page/result'
import { getCampaign } from '../../services/campaign'
import { paint } from './paint'
import { certificateOf, type CertificateWords } from './view'

Page({
  data: { ...face(), id: '', file: '', coded: false, none: { title: '', hint: '' }, share: '' },
  onLoad(query: Record<string, string | undefined>) {
    this.setData({ id: readOpening(query).id ?? '' })
  },
  onReady() {
    void this.refresh()
  },
  async refresh(): Promise<void> {
    const ask = async () => {
      const [view, campaign] = await Promise.all([publishedResult(), getCampaign()])
      const given = certificateOf(view, this.data.id, campaign)
      return 'words' in given ? { words: given.words, file: await this.draw(given.words) } : { none: given }
    }
    return load(this, ask, (answer) =>
      'none' in answer
        ? { phase: 'empty' as const, none: answer.none }
        : {
            file: answer.file.path,
            coded: answer.file.coded,
            share: `${answer.words.to.slice(0, -1)}获得${answer.words.prizes.join('、')}`,
          },
    )
  },
  retry() {
    void this.refresh()
  },
  async draw(words: CertificateWords) {
    const [code, canvas] = await Promise.all([codeFile(this.data.id), this.canvas()])
    await paint(canvas, words, code)
    const { tempFilePath } = await wx.canvasToTempFilePath({ canvas, fileType: 'jpg', quality: 0.92 })
    return { path: tempFilePath, coded: code !== '' }
  },
  canvas(): Promise<WechatMiniprogram.Canvas> {
    return new Promise((resolve) => {
      this.createSelectorQuery()
        .select('#certificate')
        .node(({ node }) => resolve(node as WechatMiniprogram.Canvas))
        .exec()
    })
  },
  toResults() {
    open(links.results)
  },
  save() {
    void saveToAlbum(this.data.file, '证书')
  },
  onShareAppMessage() {
    return { title: this.data.share || '小微景观获奖证书', path: links.certificate(this.data.id) }
  },
})
