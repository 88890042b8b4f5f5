import type { SupervisionLine } from '../../../../typings/contract'
import { links, open } from '../../../page/links'
import { face, load, redraw, refreshing } from '../../../page/load'
import { append } from '../../../page/parts'
import { textOf } from '../../../page/taps'
import { getMe } from '../../../services/roster'
import { getSupervision } from '../../../services/scoring'
import { keepsRegister } from '../../../shared/household/sight'
import { everything, filters, orders, rowsOf, summaryOf, type SupervisionRow, type Wanted } from './view'

type Said<T> = WechatMiniprogram.CustomEvent<{ value: T }>

Page({
  ...refreshing,
  lines: [] as readonly SupervisionLine[],
  data: {
    ...face(),
    filters: [...filters],
    orders: [...orders],
    wanted: everything,
    /** Whether a village's register opens from here. */
    opens: false,
    summary: summaryOf([]),
    groups: [] as SupervisionRow[][],
    far: [] as string[],
  },
  onShow() {
    void this.refresh()
  },
  refresh(): Promise<void> {
    return load(
      this,
      () => Promise.all([getSupervision(), getMe()]),
      ([{ items }, { grants }]) => {
        this.lines = items
        return {
          phase: items.some(({ households }) => households > 0) ? ('ready' as const) : ('empty' as const),
          opens: keepsRegister(grants),
          summary: summaryOf(items),
          groups: append([], rowsOf(items, this.data.wanted)),
        }
      },
    )
  },
  want(part: Partial<Wanted>) {
    const wanted = { ...this.data.wanted, ...part }
    redraw(this, { wanted, groups: append([], rowsOf(this.lines, wanted)) })
  },
  chooseFilter(event: Said<Wanted['filter']>) {
    this.want({ filter: event.detail.value })
  },
  chooseOrder(event: Said<Wanted['order']>) {
    this.want({ order: event.detail.value })
  },
  write(event: Said<string>) {
    this.want({ words: event.detail.value })
  },
  see(event: WechatMiniprogram.TouchEvent) {
    if (this.data.opens) open(links.register(textOf(event, 'id')))
  },
})
