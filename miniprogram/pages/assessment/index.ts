import { links, open } from '../../page/links'
import { face, load, refreshing } from '../../page/load'
import { ifPublished } from '../../page/published'
import { taps } from '../../page/taps'
import { getAssessment } from '../../services/assessment'
import { publicFace, type PublicFace } from './view'

Page({
  ...refreshing,
  ...taps,
  /** The year asked for; the newest where none is. */
  year: '',
  data: { ...face(), view: null as PublicFace | null },
  onLoad(query: Record<string, string | undefined>) {
    this.year = query.year ?? ''
    void this.refresh()
  },
  refresh(): Promise<void> {
    return load(
      this,
      () => ifPublished(getAssessment(this.year || undefined)),
      (view) => (view ? { view: publicFace(view, Date.now()) } : { phase: 'empty' as const }),
    )
  },
  choose(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
    this.year = event.detail.value
    void this.refresh()
  },
  look(event: WechatMiniprogram.CustomEvent<{ id: string }>) {
    open(links.publicSheet(event.detail.id, this.data.view?.assessment.year))
  },
  onShareAppMessage() {
    return { title: this.data.view?.title ?? '年底考核', path: links.assessment(this.year) }
  },
})
