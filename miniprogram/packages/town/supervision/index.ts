import type { SupervisionLine } from '../../../../typings/contract'
import { links, open } from '../../../page/links'
import { face, load, refreshing } from '../../../page/load'
import { textOf } from '../../../page/taps'
import { getSupervision } from '../../../services/scoring'
import { filters, rowsOf, summaryOf, type Filter, type SupervisionRow } from './view'

Page({
  ...refreshing,
  lines: [] as readonly SupervisionLine[],
  data: {
    ...face(),
    filters: [...filters],
    filter: 'all' as Filter,
    summary: summaryOf([]),
    rows: [] as SupervisionRow[],
  },
  onShow() {
    void this.refresh()
  },
  refresh(): Promise<void> {
    return load(this, getSupervision, ({ items }) => {
      this.lines = items
      return {
        phase: items.some(({ households }) => households > 0) ? ('ready' as const) : ('empty' as const),
        summary: summaryOf(items),
        rows: rowsOf(items, this.data.filter),
      }
    })
  },
  choose(event: WechatMiniprogram.CustomEvent<{ value: Filter }>) {
    const filter = event.detail.value
    this.setData({ filter, rows: rowsOf(this.lines, filter) })
  },
  see(event: WechatMiniprogram.TouchEvent) {
    open(links.register(textOf(event, 'id')))
  },
})
