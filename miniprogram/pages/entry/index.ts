import { links, open, readOpening } from '../../page/links'
import { face, load, refreshing, tell } from '../../page/load'
import { getEntry } from '../../services/landscape'
import { castVote } from '../../services/vote'
import { emptyEntry, entryView, voted } from './view'

Page({
  ...refreshing,
  data: { ...face(), ...emptyEntry, busy: false },
  onLoad(query: Record<string, string | undefined>) {
    this.setData({ id: readOpening(query).id ?? '' })
    void this.refresh()
  },
  refresh(): Promise<void> {
    return load(this, () => getEntry(this.data.id), entryView)
  },
  async vote() {
    if (this.data.busy) return
    this.setData({ busy: true })
    try {
      const receipt = await castVote(this.data.id)
      this.setData({ busy: false, ...voted(receipt, this.data.voting) })
      void wx.showToast({ title: '已投票，谢谢您', icon: 'success' })
    } catch (error) {
      this.setData({ busy: false })
      tell(error)
      void this.refresh()
    }
  },
  preview(event: WechatMiniprogram.TouchEvent) {
    const current: unknown = event.currentTarget.dataset.src
    const urls = this.data.photos.map(({ display }) => display)
    void wx.previewImage({ urls, current: typeof current === 'string' ? current : this.data.after })
  },
  openMap() {
    const { point, title, place } = this.data
    if (point) void wx.openLocation({ ...point, name: title, address: place })
  },
  poster() {
    open(links.poster(this.data.id))
  },
  onShareAppMessage() {
    return { title: `${this.data.village}的“${this.data.title}”`, path: links.entry(this.data.id) }
  },
  onShareTimeline() {
    return {
      title: `${this.data.village}的“${this.data.title}”`,
      query: `id=${encodeURIComponent(this.data.id)}`,
    }
  },
})
