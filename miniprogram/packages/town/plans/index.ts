import type { PlanRow } from '../../../../typings/contract'
import { links, open } from '../../../page/links'
import { face, load, redraw, refreshing } from '../../../page/load'
import { append } from '../../../page/parts'
import { listPlans } from '../../../services/plan'
import * as view from './view'

Page({
  ...refreshing,
  items: [] as readonly PlanRow[],
  data: {
    ...face(),
    tab: 'all' as view.Tab,
    tabs: view.tabsOf([]),
    groups: [] as view.BoardRow[][],
    far: [] as string[],
    board: null as ReturnType<typeof view.boardFace> | null,
  },
  onShow() {
    void this.refresh()
  },
  refresh(): Promise<void> {
    return load(this, listPlans, (board) => {
      this.items = board.items
      return {
        board: view.boardFace(board),
        tabs: view.tabsOf(board.items),
        groups: append([], view.rowsOf(board.items, this.data.tab)),
      }
    })
  },
  switchTab(event: WechatMiniprogram.CustomEvent<{ value: view.Tab }>) {
    const tab = event.detail.value
    redraw(this, { tab, groups: append([], view.rowsOf(this.items, tab)) })
  },
  look(event: WechatMiniprogram.TouchEvent) {
    open(links.townPlan((event.currentTarget.dataset as { id: string }).id))
  },
})
