import { face, load, refreshing } from '../../page/load'
import { cellParts } from '../../page/rows'
import { listVillages } from '../../services/roster'
import { matching, villageLines, type VillageLine } from './view'

Page({
  ...refreshing,
  data: { ...face(), words: '', parts: [] as VillageLine[][] },
  /** All of them; only those the words name are rendered. */
  lines: [] as VillageLine[],
  onLoad() {
    void this.refresh()
  },
  refresh(): Promise<void> {
    const shown = () => cellParts(matching(this.lines, this.data.words))
    return load(
      this,
      listVillages,
      ({ items }) => {
        this.lines = villageLines(items)
        const phase = this.lines.length ? 'ready' : 'empty'
        return this.data.parts.length ? { phase } : { phase, parts: shown().slice(0, 1) }
      },
      () => ({ parts: shown() }),
    )
  },
  write(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
    const words = event.detail.value
    this.setData({ words, parts: cellParts(matching(this.lines, words)) })
  },
})
