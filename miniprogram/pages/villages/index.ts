import { face, load, refreshing } from '../../page/load'
import { listVillages } from '../../services/roster'
import { matching, villageLines, type VillageLine } from './view'

Page({
  ...refreshing,
  data: { ...face(), words: '', lines: [] as VillageLine[], shown: [] as VillageLine[] },
  onLoad() {
    void this.refresh()
  },
  refresh(): Promise<void> {
    return load(this, listVillages, ({ items }) => {
      const lines = villageLines(items)
      return { lines, shown: matching(lines, this.data.words), phase: lines.length ? 'ready' : 'empty' }
    })
  },
  write(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
    const words = event.detail.value
    this.setData({ words, shown: matching(this.data.lines, words) })
  },
})
