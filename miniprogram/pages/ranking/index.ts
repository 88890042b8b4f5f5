import { links, open } from '../../page/links'
import { face, load, refreshing } from '../../page/load'
import { getRanking } from '../../services/ranking'
import { monthlyView, type Monthly } from '../rankings/monthly'

/** One month's published ranking, for what links to it. */
Page({
  ...refreshing,
  month: '',
  data: { ...face(), monthly: null as Monthly | null },
  onLoad(query: Record<string, string | undefined>) {
    this.month = decodeURIComponent(query.month ?? '')
    void this.refresh()
  },
  refresh(): Promise<void> {
    return load(
      this,
      () => getRanking(this.month || undefined),
      (view) => ({ monthly: monthlyView(view) }),
    )
  },
  toVillage(event: WechatMiniprogram.CustomEvent<{ id: string }>) {
    open(links.village(event.detail.id))
  },
  onShareAppMessage() {
    return { title: this.data.monthly?.title ?? '洁美排名', path: links.ranking(this.month) }
  },
})
