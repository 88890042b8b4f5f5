import { face, tell } from '../../page/load'
import { chapters } from './view'

Page({
  data: { ...face(), chapters: [...chapters] },
  openContract() {
    wx.openPrivacyContract({ fail: () => tell('隐私保护指引还没有在微信后台填写，请联系镇政府') })
  },
})
