import { links, readOpening } from '../../page/links'
import { face, load, refreshing } from '../../page/load'
import { textOf } from '../../page/taps'
import { getExhibitPage } from '../../services/avenue'
import { exhibitFace, type ExhibitFace } from './view'

Page({
  ...refreshing,
  id: '',
  data: { ...face(), view: null as ExhibitFace | null },
  onLoad(query: Record<string, string | undefined>) {
    this.id = readOpening(query).id ?? ''
    void this.refresh()
  },
  refresh(): Promise<void> {
    return load(
      this,
      () => getExhibitPage(this.id),
      (exhibit) => ({ view: exhibitFace(exhibit) }),
    )
  },
  look(event: WechatMiniprogram.TouchEvent) {
    const urls = this.data.view?.photos.map(({ display }) => display) ?? []
    void wx.previewImage({ current: textOf(event, 'src'), urls })
  },
  openMap() {
    const { view } = this.data
    if (view?.point) void wx.openLocation({ ...view.point, name: view.title, address: view.where })
  },
  onShareAppMessage() {
    return { title: this.data.view?.title ?? '楷模大道', path: links.exhibit(this.id) }
  },
  onShareTimeline() {
    return { title: this.data.view?.title ?? '楷模大道', query: `id=${encodeURIComponent(this.id)}` }
  },
})
