import { links, readOpening } from '../../page/links'
import { face, load, refreshing } from '../../page/load'
import { getVillage } from '../../services/roster'
import { belowOf, emptyBelow, emptyVillage, villageView } from './view'

Page({
  ...refreshing,
  data: { ...face(), ...emptyVillage, ...emptyBelow },
  onLoad(query: Record<string, string | undefined>) {
    this.setData({ id: readOpening(query).id ?? '' })
    void this.refresh()
  },
  refresh(): Promise<void> {
    return load(
      this,
      () => getVillage(this.data.id),
      (village) => {
        void wx.setNavigationBarTitle({ title: village.name })
        return villageView(village)
      },
      belowOf,
    )
  },
  onShareAppMessage() {
    return { title: `${this.data.name}的小微景观`, path: links.village(this.data.id) }
  },
  onShareTimeline() {
    return { title: `${this.data.name}的小微景观`, query: `id=${encodeURIComponent(this.data.id)}` }
  },
})
