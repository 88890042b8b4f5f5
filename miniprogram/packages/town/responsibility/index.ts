import type { ChainRow } from '../../../../typings/contract'
import { links, open } from '../../../page/links'
import { face, load, redraw, refreshing } from '../../../page/load'
import { append } from '../../../page/parts'
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
    groups: [] as view.ChainLine[][],
    far: [] as string[],
  },
  onShow() {
    void this.refresh()
  },
  refresh(): Promise<void> {
    return load(this, listChains, ({ items }) => {
      this.items = items
      return { tabs: view.tabsOf(items), groups: this.found(this.data.tab, this.data.asked) }
    })
  },
  found(tab: view.Tab, asked: string): view.ChainLine[][] {
    return append([], view.linesOf(this.items, tab, asked))
  },
  show(tab: view.Tab, asked: string) {
    redraw(this, { tab, asked, groups: this.found(tab, asked) })
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
