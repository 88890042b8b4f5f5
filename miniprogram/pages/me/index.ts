import { asOfWords } from '../../page/cleanup'
import { face, load, refreshing } from '../../page/load'
import { seeMe } from '../../services/kept-register'
import { emptyMe, meView } from './view'

Page({
  ...refreshing,
  data: { ...face(), ...emptyMe, asOf: '' },
  onShow() {
    void this.refresh()
  },
  refresh(): Promise<void> {
    return load(this, seeMe, ({ answer, asOf }) => ({ ...meView(answer), asOf: asOfWords(asOf) }))
  },
  explainType() {
    void wx.showModal({
      title: '字大一点',
      content: '请打开微信“我 → 设置 → 通用 → 字体大小”，拉大以后重新进入小程序，这里的字会一起变大。',
      showCancel: false,
      confirmText: '知道了',
      confirmColor: '#2f6b4f',
    })
  },
})
