import type { Output } from '../../../../typings/contract'
import { exporting } from '../../../page/exported'
import { links, open } from '../../../page/links'
import { face, load, redraw, refreshing } from '../../../page/load'
import { textOf } from '../../../page/taps'
import { listPayouts } from '../../../services/award'
import { watchKind } from '../../../services/outcomes'
import { payoutKind } from '../../../services/forms/payout'
import { waiting, type WaitingLine } from '../../../services/waiting'
import { moneyOf, noneOf, tabsOf, villageGroups, type Tab, type VillageGroup } from './view'

Page({
  ...refreshing,
  ...exporting,
  answer: undefined as Output<'payout.list'> | undefined,
  stop: () => undefined as void,
  data: {
    ...face(),
    money: null as ReturnType<typeof moneyOf> | null,
    tabs: tabsOf([]),
    tab: 'pending' as Tab,
    words: '',
    groups: [] as VillageGroup[],
    far: [] as string[],
    none: noneOf('all', ''),
    waiting: [] as WaitingLine[],
  },
  onLoad() {
    this.stop = watchKind(payoutKind, () => void this.refresh())
  },
  onShow() {
    void this.refresh()
  },
  onUnload() {
    this.stop()
  },
  refresh(): Promise<void> {
    return load(
      this,
      () => listPayouts(),
      (answer) => {
        this.answer = answer
        return {
          phase: answer.items.length ? ('ready' as const) : ('empty' as const),
          money: moneyOf(answer.totals),
          tabs: tabsOf(answer.items),
          waiting: waiting({ kind: payoutKind.name }),
          ...this.found(this.data.tab, this.data.words),
        }
      },
    )
  },
  found(tab: Tab, words: string) {
    const groups = this.answer ? villageGroups(this.answer, tab, words) : []
    return { tab, words, groups, none: noneOf(this.answer?.items.length ? tab : 'all', words) }
  },
  switchTab(event: WechatMiniprogram.CustomEvent<{ value: Tab }>) {
    redraw(this, this.found(event.detail.value, this.data.words))
  },
  write(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
    redraw(this, this.found(this.data.tab, event.detail.value))
  },
  openPayout(event: WechatMiniprogram.TouchEvent) {
    open(links.payout(textOf(event, 'id')))
  },
  toAwards() {
    open(links.awards)
  },
})
