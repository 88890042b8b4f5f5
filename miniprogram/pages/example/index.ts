import { links, readOpening } from '../../page/links'
import { face, load, refreshing } from '../../page/load'
import { getExposure } from '../../services/exposure'
import { exampleView, type ExampleView } from './view'

Page({
  ...refreshing,
  id: '',
  data: { ...face(), view: null as ExampleView | null },
  onLoad(query: Record<string, string | undefined>) {
    this.id = readOpening(query).id ?? ''
    void this.refresh()
  },
  refresh(): Promise<void> {
    return load(
      this,
      () => getExposure(this.id),
      (detail) => ({ view: exampleView(detail) }),
    )
  },
  lookWhole() {
    void wx.previewImage({ urls: [...(this.data.view?.whole ?? [])] })
  },
  onShareAppMessage() {
    return { title: this.data.view?.share ?? '洁美西里红黑榜', path: links.example(this.id) }
  },
  onShareTimeline() {
    return { title: this.data.view?.share ?? '洁美西里红黑榜', query: `id=${encodeURIComponent(this.id)}` }
  },
})
