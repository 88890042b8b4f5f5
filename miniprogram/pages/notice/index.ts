import { links, readOpening } from '../../page/links'
import { face, load, refreshing } from '../../page/load'
import { getNotice } from '../../services/notice'
import { emptyNotice, noticeView } from './view'

Page({
  ...refreshing,
  data: { ...face(), ...emptyNotice },
  onLoad(query: Record<string, string | undefined>) {
    this.setData({ id: readOpening(query).id ?? '' })
    void this.refresh()
  },
  refresh(): Promise<void> {
    return load(this, () => getNotice(this.data.id), noticeView)
  },
  preview(event: WechatMiniprogram.TouchEvent) {
    const current: unknown = event.currentTarget.dataset.src
    void wx.previewImage({ urls: this.data.photos.map(({ display }) => display), current: String(current) })
  },
  onShareAppMessage() {
    return { title: this.data.title, path: links.notice(this.data.id) }
  },
  onShareTimeline() {
    return { title: this.data.title, query: `id=${encodeURIComponent(this.data.id)}` }
  },
})
