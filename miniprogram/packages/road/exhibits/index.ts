import type { ExhibitRow } from '../../../../typings/contract'
import { links, open } from '../../../page/links'
import { face, load, refreshing } from '../../../page/load'
import { listExhibits } from '../../../services/avenue'
import { rowsOf, tabsOf, type Row, type Tab } from './view'

Page({
  ...refreshing,
  items: [] as readonly ExhibitRow[],
  data: {
    ...face(),
    tab: 'all' as Tab,
    tabs: tabsOf([]),
    rows: [] as Row[],
    mayAdd: false,
    page: '/packages/road/exhibit/index',
  },
  onShow() {
    void this.refresh()
  },
  refresh(): Promise<void> {
    return load(this, listExhibits, ({ items, mayAdd }) => {
      this.items = items
      return {
        phase: items.length ? ('ready' as const) : ('empty' as const),
        tabs: tabsOf(items),
        rows: rowsOf(items, this.data.tab),
        mayAdd,
      }
    })
  },
  switchTab(event: WechatMiniprogram.CustomEvent<{ value: Tab }>) {
    const tab = event.detail.value
    this.setData({ tab, rows: rowsOf(this.items, tab) })
  },
  add() {
    open(links.editExhibit())
  },
})
