import { face, load, loadMore, refreshing, type Listing } from '../../../page/load'
import { links, open } from '../../../page/links'
import { textOf } from '../../../page/taps'
import { bringChecks } from '../../../services/kept-checks'
import { askOrRemember } from '../../../services/last-seen'
import { getMe } from '../../../services/roster'
import { countShops, listShops } from '../../../services/shop'
import { readMoment } from '../../../shared/kernel/days'
import type { ShopView } from '../../../shared/street/schema'
import { firstRows, moreRows, placeOfRow, type ShopLine } from '../rows'
import * as view from './view'

type Said<T> = WechatMiniprogram.CustomEvent<{ value: T }>
const PAUSE = 300

Page({
  ...refreshing,
  /** Of one village, or of the town. */
  villageId: '',
  typing: 0,
  data: {
    ...face(),
    tail: 'end' as Listing['tail'],
    views: view.viewChoices,
    view: 'all' as ShopView,
    words: '',
    figures: '',
    asOf: '',
    keeps: false,
    groups: [] as ShopLine[][],
    far: [] as string[],
    next: '',
    none: view.noneOf({ villageId: '', view: 'all', words: '' }),
  },
  onLoad(query: Record<string, string | undefined>) {
    this.villageId = decodeURIComponent(query.villageId ?? '')
    const asked = view.viewChoices.find(({ value }) => value === query.view)
    if (asked) this.setData({ view: asked.value })
  },
  onShow() {
    void this.refresh()
  },
  onUnload() {
    clearTimeout(this.typing)
  },
  refresh(): Promise<void> {
    return load(
      this,
      () => this.ask(),
      (answer) => answer,
    )
  },
  async ask() {
    const wanted = this.wanted()
    const ask = () => listShops(view.queryOf(wanted))
    const [me, figures, { answer, asOf }] = await Promise.all([
      askOrRemember('shopKeeper', getMe),
      askOrRemember(`shopFigures:${wanted.villageId}`, () => countShops(wanted.villageId)),
      askOrRemember(`shops:${wanted.villageId}:${wanted.view}:${wanted.words}`, ask),
    ])
    if (asOf === undefined) void bringChecks(answer.items.map(placeOfRow))
    return {
      ...firstRows(answer),
      figures: view.figureWords(figures.answer),
      views: view.choicesWith(figures.answer, wanted),
      asOf: asOf === undefined ? '' : `没有网络，这是 ${readMoment(asOf)} 的名单，照样可以去查`,
      keeps: view.mayKeep(me.answer.grants),
      none: view.noneOf(wanted),
    }
  },
  wanted(): view.Wanted {
    return { villageId: this.villageId, view: this.data.view, words: this.data.words }
  },
  onReachBottom() {
    void this.more()
  },
  more(): Promise<void> {
    return loadMore(
      this,
      async () => {
        const answer = await listShops(view.queryOf(this.wanted(), this.data.next))
        void bringChecks(answer.items.map(placeOfRow))
        return answer
      },
      (answer) => moreRows(this.data.groups, answer),
    )
  },
  chooseView(event: Said<ShopView>) {
    this.setData({ view: event.detail.value, phase: 'loading', groups: [] })
    void this.refresh()
  },
  /** Asks a moment after the last letter. */
  write(event: Said<string>) {
    clearTimeout(this.typing)
    this.setData({ words: event.detail.value })
    this.typing = setTimeout(() => void this.refresh(), PAUSE)
  },
  look(event: WechatMiniprogram.TouchEvent) {
    open(links.shop(textOf(event, 'id')))
  },
  add() {
    open(links.addShop)
  },
})
