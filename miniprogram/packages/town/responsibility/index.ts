import type { ChainRow } from '../../../../typings/contract'
import { links, open } from '../../../page/links'
import { face, load, refreshing } from '../../../page/load'
import { listChains } from '../../../services/responsibility'
import * as view from './view'

Page({
  ...refreshing,
  items: [] as readonly ChainRow[],
  data: {
    ...face(),
    tab: 'all' as view.Tab,
    asked: '',
    tabs: view.tabsOf([]),
    lines: [] as view.ChainLine[],
  },
  onShow() {
    void this.refresh()
  },
  refresh(): Promise<void> {
    return load(this, listChains, ({ items }) => {
      this.items = items
      return { tabs: view.tabsOf(items), lines: view.linesOf(items, this.data.tab, this.data.asked) }
    })
  },
  show(tab: view.Tab, asked: string) {
    this.setData({ tab, asked, lines: view.linesOf(this.items, tab, asked) })
  },
  switchTab(event: WechatMiniprogram.CustomEvent<{ value: view.Tab }>) {
    this.show(event.detail.value, this.data.asked)
  },
  search(event: WechatMiniprogram.Input) {
    this.show(this.data.tab, event.detail.value)
  },
  look(event: WechatMiniprogram.TouchEvent) {
    open(links.chain((event.currentTarget.dataset as { id: string }).id))
  },
})
