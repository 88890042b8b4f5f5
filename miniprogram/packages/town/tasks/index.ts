import type { VillageRow } from '../../../../typings/contract'
import { links, open } from '../../../page/links'
import { face, load, redraw, refreshing } from '../../../page/load'
import { append } from '../../../page/parts'
import { textOf } from '../../../page/taps'
import { getPlan } from '../../../services/campaign'
import { listVillages } from '../../../services/roster'
import { sumWords, taskLines, type TaskLine } from './view'

Page({
  ...refreshing,
  items: [] as readonly VillageRow[],
  data: { ...face(), asked: '', sum: '', groups: [] as TaskLine[][], far: [] as string[] },
  onShow() {
    void this.refresh()
  },
  refresh(): Promise<void> {
    return load(
      this,
      () => Promise.all([listVillages(), getPlan()]),
      ([{ items }, { plannedLandscapes }]) => {
        this.items = items
        return { sum: sumWords(items, plannedLandscapes), groups: this.found(this.data.asked) }
      },
    )
  },
  found(asked: string): TaskLine[][] {
    return append([], taskLines(this.items, asked))
  },
  search(event: WechatMiniprogram.Input) {
    const asked = event.detail.value
    redraw(this, { asked, groups: this.found(asked) })
  },
  edit(event: WechatMiniprogram.TouchEvent) {
    open(links.editVillage(textOf(event, 'id')))
  },
})
