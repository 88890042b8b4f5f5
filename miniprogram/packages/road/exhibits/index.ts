import type { ExhibitRow } from '../../../../typings/contract'
import { links, open } from '../../../page/links'
import { face, load, redraw, refreshing } from '../../../page/load'
import { append } from '../../../page/parts'
import { listExhibits } from '../../../services/avenue'
import { rowsOf, tabsOf, type Row, type Tab } from './view'

Page({
  ...refreshing,
  items: [] as readonly ExhibitRow[],
  data: {
    ...face(),
    tab: 'all' as Tab,
    tabs: tabsOf([]),
    groups: [] as Row[][],
    far: [] as string[],
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
        groups: append([], rowsOf(items, this.data.tab)),
        mayAdd,
      }
    })
  },
  switchTab(event: WechatMiniprogram.CustomEvent<{ value: Tab }>) {
    const tab = event.detail.value
    redraw(this, { tab, groups: append([], rowsOf(this.items, tab)) })
  },
  add() {
    open(links.editExhibit())
  },
})
